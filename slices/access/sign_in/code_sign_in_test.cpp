#include "slices/access/access.hpp"
#include "slices/access/letters/code_store.hpp"
#include "slices/access/secrets/code.hpp"
#include "slices/access/secrets/tries.hpp"
#include "tests/support/database.hpp"
#include "tests/support/heard_log.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::access;
using test::contains, test::header;

namespace {
struct Site {
    enum class Schools { a_town, as_they_are };
    explicit Site(db::Database& database, Schools schools = Schools::a_town) : house(database) {
        if (schools == Schools::a_town) test::found_town(database);
        Routes routes(router, house.services());
        register_routes(routes);
        routes.get("/", Action::see_own_home,
                   [](const Asked& asked) { return http::page(asked.viewer.name); });
    }
    test::Browser browser() { return {router, guard}; }
    /// A new code for somebody, without dashes.
    std::string code_for(std::string_view person, std::string_view school = test::wissel) {
        return *read_code(house.services().database.write([&](db::Writer& tx) {
            return new_code(tx, house.services(), school, person, house.clock().now());
        }));
    }
    bool used(std::string_view person) {
        return house.services().database.read([&](db::Reader& tx) {
            return tx.exists({"test",
                              "SELECT 1 FROM letter_code WHERE school_id = 'wissel' AND person_id = $1 "
                              "AND first_used_at IS NOT NULL"},
                             {person});
        });
    }
    test::House house;
    http::Router router;
    http::Gate guard = gate(house.services());
};
} // namespace

TEST_CASE("Samira scans the code of her letter, says that it is her, and is in") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string code = site.code_for("samira");
        auto phone = site.browser();
        const auto page = phone.get("/c/" + code);
        CHECK(page.status == 200);
        CHECK(contains(page.body, "Bent u Samira?"));
        CHECK(contains(page.body, "De Wissel"));
        CHECK_FALSE(contains(page.body, "Idrissi")); // the given name only
        CHECK_FALSE(contains(page.body, "Noor"));
        CHECK(contains(page.body, "tel:0101234567"));

        const auto in = phone.post("/c/" + code);
        CHECK(in.status == 303);
        CHECK(header(in, "location") == "/");
        CHECK(contains(header(in, "set-cookie"), "Max-Age=15552000")); // 180 days
        CHECK(phone.get("/").body == "Samira Idrissi");
        CHECK(site.used("samira"));
    });
}

TEST_CASE("looking at a code never uses it up: mail scanners look too") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string code = site.code_for("samira");
        auto scanner = site.browser();
        for (int i = 0; i < 20; ++i) {
            CHECK(scanner.get("/c/" + code).status == 200);
            CHECK(scanner.head("/c/" + code).status == 200);
        }
        CHECK_FALSE(site.used("samira"));
        CHECK(scanner.cookie("trialoog").empty());
        CHECK(site.browser().post("/c/" + code).status == 303);
        CHECK(site.browser().post("/c/" + code).status == 303); // a second device
    });
}

TEST_CASE("a pupil is spoken to as a pupil") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string code = site.code_for("noor");
        CHECK(contains(site.browser().get("/c/" + code).body, "Ben jij Noor?"));
    });
}

TEST_CASE("a code may be typed as people type") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string code = site.code_for("samira");
        std::string typed = shown_code(code);
        for (char& c : typed)
            c = static_cast<char>(std::tolower(c));
        auto phone = site.browser();
        const auto answer = phone.post("/code", {{"code", " " + typed}, {"naar", "/jaar"}});
        CHECK(answer.status == 303);
        CHECK(header(answer, "location") == "/c/" + code + "?naar=%2Fjaar");
        CHECK(contains(phone.get("/c/" + code + "?naar=%2Fjaar").body, "value=\"/jaar\""));
        CHECK(header(phone.post("/c/" + code, {{"naar", "/jaar"}}), "location") == "/jaar");
    });
}

TEST_CASE("after signing in one stays on this site") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string code = site.code_for("samira");
        for (const char* elsewhere :
             {"https://kwaad.example/", "//kwaad.example", "/\\kwaad.example", "javascript:x", ""})
            CHECK(header(site.browser().post("/c/" + code, {{"naar", elsewhere}}), "location") == "/");
    });
}

TEST_CASE("an unknown code, a revoked one and one of somebody who left are answered alike") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string revoked = site.code_for("samira");
        const std::string renewed = site.code_for("samira");
        CHECK(revoked != renewed);
        const std::string left = site.code_for("petra"), forbidden = site.code_for("rob");
        CHECK(site.browser().get("/c/" + renewed).status == 200);
        const auto without_path = [](std::string body, std::string_view code) {
            const std::string path = "/c/" + std::string(code);
            for (auto at = body.find(path); at != body.npos; at = body.find(path))
                body.erase(at, path.size());
            return body;
        };
        const std::string unknown = "0000000000000";
        const auto answer = site.browser().get("/c/" + unknown);
        CHECK(answer.status == 404);
        for (const std::string& code : {revoked, left, forbidden}) {
            const auto other = site.browser().get("/c/" + code);
            CHECK(other.status == 404);
            CHECK(without_path(other.body, code) == without_path(answer.body, unknown));
            CHECK(site.browser().post("/c/" + code).status == 404);
            CHECK(site.browser().post("/code", {{"code", code}}).status == 422);
        }
    });
}

TEST_CASE(
    "who scans an old letter reads that it is old and whom to call, not that something was typed wrong") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string old = site.code_for("samira"), renewed = site.code_for("samira");
        auto phone = site.browser();
        for (const auto& page : {phone.get("/c/" + old), phone.post("/c/" + old)}) {
            CHECK(page.status == 404);
            CHECK(contains(page.body, "Deze brief is oud"));
            CHECK_FALSE(contains(page.body, "elke letter"));
            CHECK_FALSE(contains(page.body, "class=\"wrong\""));
            CHECK_FALSE(contains(page.body, "nog ingelogd"));
        }
        CHECK(contains(phone.post("/code", {{"code", old}}).body, "Kijk of elke letter klopt"));
        phone.post("/c/" + renewed);
        CHECK(contains(phone.get("/c/" + old).body, "nog ingelogd als Samira"));
    });
}

TEST_CASE("the page of an old letter says the phone number of the one school of this house") {
    test::for_each_engine([](db::Database& database) {
        database.write([](db::Writer& tx) {
            test::run(tx, "INSERT INTO board (id, name) VALUES ('b', 'Bestuur')");
            test::run(tx, "INSERT INTO school (id, board_id, name, brin, contact_name, contact_email, "
                          "contact_phone, created_at) VALUES ('beek', 'b', 'De Beek', '00AA', 'Ada Visser', "
                          "'hulp@school.example', '010 123 45 67', 0)");
        });
        Site site(database, Site::Schools::as_they_are);
        const auto page = site.browser().get("/c/0000000000000").body;
        CHECK(contains(page, "De Beek"));
        CHECK(contains(page, "Vraag het aan Ada Visser."));
        CHECK(contains(page, "tel:0101234567"));
    });
}

TEST_CASE("a code that can't be one is explained, and what was typed stays") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const auto answer = site.browser().post("/code", {{"code", "abc<de"}});
        CHECK(answer.status == 422);
        CHECK(contains(answer.body, "value=\"abc&lt;de\""));
        CHECK(contains(answer.body, "13 letters en cijfers"));
    });
}

TEST_CASE("somebody who guesses has to wait, and is told how long") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string code = site.code_for("samira");
        auto guesser = site.browser();
        for (int i = 0; i < tries_per_address; ++i)
            CHECK(guesser.get("/c/" + make_code()).status == 404);
        const auto refused = guesser.get("/c/" + make_code());
        CHECK(refused.status == 429);
        CHECK(header(refused, "retry-after") == "900");
        CHECK(guesser.post("/c/" + code).status == 429); // a right one now tells nothing
        CHECK(guesser.post("/code", {{"code", code}}).status == 429);

        auto other = site.browser();
        other.address = "198.51.100.9";
        CHECK(other.get("/c/" + code).status == 200);
        site.house.clock().advance_seconds(901);
        CHECK(guesser.post("/c/" + code).status == 303);
    });
}

TEST_CASE("one code that is tried again and again is closed for everybody for a while") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string code = make_code();
        for (int i = 0; i < tries_per_target; ++i) {
            auto guesser = site.browser();
            guesser.address = "192.0.2." + std::to_string(i);
            CHECK(guesser.get("/c/" + code).status == 404);
        }
        CHECK(site.browser().get("/c/" + code).status == 429);
    });
}

TEST_CASE("when many addresses guess at once, no school is shut out; the log says it once") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string code = site.code_for("samira");
        const test::HeardLog log;
        const auto guess = [&](int times) {
            database.write([&](db::Writer& tx) {
                for (int i = 0; i < times; ++i) {
                    http::Request request;
                    request.remote_address = "203.0.113." + std::to_string(i % 20);
                    count_failure(tx, try_of(request, site.house.services(), make_code()),
                                  site.house.clock().now());
                }
            });
        };
        guess(tries_that_signal - 1);
        CHECK(log.text().empty());
        guess(50);
        CHECK(log.lines_with("wrong tries") == 1);

        auto parent = site.browser();
        CHECK(parent.get("/c/" + make_code()).status == 404); // a slip of the finger
        CHECK(parent.post("/c/" + code).status == 303);
        auto guesser = site.browser();
        guesser.address = "203.0.113.7";
        CHECK(guesser.get("/c/" + code).status ==
              200); // 23 wrong tries from this address: fewer than its own limit
    });
}

TEST_CASE("addresses are counted by household") {
    CHECK(address_group("192.0.2.7") == "192.0.2.7");
    CHECK(address_group("::ffff:192.0.2.7") == "192.0.2.7");
    CHECK(address_group("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64");
    CHECK(address_group("2001:db8:1:2::9") == "2001:db8:1:2::/64");
    CHECK(address_group("2001:db8::9") == "2001:db8:0:0::/64");
    CHECK(address_group("::1") == "0:0:0:0::/64");
    CHECK(address_group("fe80::1%eth0") == "fe80:0:0:0::/64");
    CHECK(address_group("") == "");
}

TEST_CASE("on a borrowed device the session is short, and another person's session ends") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string samira = site.code_for("samira"), karim = site.code_for("karim");
        auto phone = site.browser();
        phone.post("/c/" + samira);
        const std::string before = phone.cookie("trialoog");
        CHECK(contains(phone.get("/c/" + karim).body, "Op dit toestel is nu Samira ingelogd"));
        const auto in = phone.post("/c/" + karim, {{"toestel", "geleend"}});
        CHECK_FALSE(contains(header(in, "set-cookie"), "Max-Age"));
        CHECK(phone.get("/").body == "Karim el Amrani");
        CHECK_FALSE(database.read(
            [&](db::Reader& tx) { return session_of(tx, site.house.services(), before).has_value(); }));
        site.house.clock().advance_seconds(2 * 3600 + 1);
        CHECK(phone.get("/").status == 303);
    });
}

TEST_CASE("only a keyed hash of a code is kept") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string code = site.code_for("samira");
        const auto kept = database.read([](db::Reader& tx) {
            return *tx.one({"test", "SELECT code_hash FROM letter_code WHERE school_id = 'wissel'"}, {},
                           [](const db::Row& row) { return row.str("code_hash"); });
        });
        CHECK(kept.size() == 64);
        CHECK_FALSE(contains(kept, code));
        Services other = site.house.services();
        other.secret = "another installation's secret ...";
        CHECK_FALSE(contains(kept, other.secret));
        database.read([&](db::Reader& tx) { CHECK_FALSE(owner_of_code(tx, other, code)); });
    });
}

TEST_CASE("the page speaks the language that was chosen, or the browser's, or the person's own") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string code = site.code_for("samira");
        auto phone = site.browser();
        CHECK(contains(phone.get("/code").body, "lang=\"nl\""));
        phone.language = "ti, en-GB;q=0.8, nl;q=0.5";
        CHECK(contains(phone.get("/code").body, "<html lang=\"en\""));
        phone.post("/taal", {{"language", "nl"}, {"back", "/code"}});
        CHECK(contains(phone.get("/code").body, "<html lang=\"nl\""));
        CHECK(header(phone.post("/taal", {{"language", "en"}, {"back", "//kwaad.example"}}), "location") ==
              "/");
        phone.post("/c/" + code);
        CHECK(contains(phone.get("/mijn").body, "<html lang=\"en\"")); // goes along into the session
    });
}
