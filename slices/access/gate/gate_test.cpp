#include "slices/access/access.hpp"
#include "slices/access/session/session.sql.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::access;
using test::contains, test::header;

namespace {
/// A house with a page that everybody may see, one of a pupil's work, and one for administrators.
struct Site {
    explicit Site(db::Database& database) : house(database) {
        test::found_town(database);
        Routes routes(router, house.services());
        register_routes(routes);
        routes.get("/", Action::see_own_home,
                   [](const Asked& asked) { return http::page(asked.viewer.name); });
        routes.get("/werk/{pupil}", Action::see_work, [this](const Asked& asked) {
            const auto pupil = house.services().database.read([&](db::Reader& tx) {
                return find_pupil(tx, asked.viewer, asked.request.param("pupil"), Action::see_work);
            });
            return pupil ? http::page(pupil->name) : not_found(asked);
        });
        routes.get("/beheer", Action::manage_access, [](const Asked&) { return http::page("beheer"); });
        routes.post("/beheer", Action::manage_access, [](const Asked&) { return http::page("veranderd"); });
    }
    test::Browser browser() { return {router, guard}; }
    test::Browser as(std::string_view person, Means means = Means::letter,
                     std::string_view school = test::wissel) {
        auto one = browser();
        one.sign_in(house.services(), school, person, means);
        return one;
    }
    test::House house;
    http::Router router;
    http::Gate guard = gate(house.services());
};
} // namespace

TEST_CASE("who isn't signed in is asked to, and comes back to where they were going") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto stranger = site.browser();
        auto answer = stranger.get("/werk/noor");
        CHECK(answer.status == 303);
        CHECK(header(answer, "location") == "/code?naar=%2Fwerk%2Fnoor");
        CHECK(stranger.get("/").status == 303);
        CHECK(stranger.post("/beheer").status == 401);
    });
}

TEST_CASE("a viewer is known by one cookie, with the roles that the session is strong enough for") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        CHECK(site.as("samira").get("/").body == "Samira Idrissi");
        CHECK(site.as("ada", Means::letter).get("/").status == 303);   // a letter opens no staff role
        CHECK(site.as("ada", Means::password).get("/").status == 303); // nor a password alone administration
        CHECK(site.as("ada", Means::password_and_totp).get("/beheer").status == 200);
        CHECK(site.as("els", Means::password).get("/").status == 200);
        CHECK(site.as("els", Means::password).get("/beheer").status == 404);
        CHECK(site.as("tom", Means::letter).get("/werk/daan").status == 200); // as a father
        CHECK(site.as("tom", Means::letter).get("/werk/sem").status == 404);  // not as his mentor
        CHECK(site.as("tom", Means::password).get("/werk/sem").status == 200);
    });
}

TEST_CASE("who has nobody left at school isn't let in") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        CHECK(site.as("lisa").get("/").status == 303);
        for (const char* parent : {"rob", "ivo", "olga", "petra"}) { // hears whom to call, without a reproach
            const auto answer = site.as(parent).get("/");
            CHECK_MESSAGE(answer.status == 403, parent);
            CHECK(contains(answer.body, "010 123 45 67"));
        }
    });
}

TEST_CASE("a session that was ended or has run out opens nothing any more") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto samira = site.as("samira");
        auto els = site.as("els", Means::password);
        CHECK(samira.get("/").status == 200);
        site.house.clock().advance_seconds(13 * 3600);
        CHECK(els.get("/").status == 303); // twelve hours for staff
        CHECK(samira.get("/").status == 200);
        database.write([&](db::Writer& tx) {
            tx.run(sql::end_sessions, {test::wissel, "samira", site.house.clock().now().ms});
        });
        CHECK(samira.get("/").status == 303);

        auto karim = site.as("karim");
        site.house.clock().advance_seconds(179LL * 86400);
        CHECK(karim.get("/").status == 200);
        site.house.clock().advance_seconds(2LL * 86400);
        CHECK(karim.get("/").status == 303);
    });
}

TEST_CASE("a relation that the school ends closes the door at the next request") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto karim = site.as("karim");
        CHECK(karim.get("/werk/noor").status == 200);
        database.write([](db::Writer& tx) {
            test::run(tx, "UPDATE parent_relation SET no_contact = 1 WHERE school_id = 'wissel' AND "
                          "parent_id = 'karim'");
        });
        CHECK(karim.get("/werk/noor").status == 403);
    });
}

TEST_CASE("a disabled account ends what its sessions may, even if they were forgotten") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto els = site.as("els", Means::password);
        database.write([](db::Writer& tx) {
            test::run(tx,
                      "INSERT INTO staff_account (school_id, person_id, login, password_hash, disabled_at) "
                      "VALUES ('wissel', 'els', 'els', '', 1)");
        });
        CHECK(els.get("/").status == 303);
    });
}

TEST_CASE("a form from another site is refused, whatever the browser's age") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada", Means::password_and_totp);
        using Headers = std::vector<std::pair<std::string, std::string>>;
        const auto status = [&](Headers headers) {
            ada.fetch_headers = std::move(headers);
            return ada.post("/beheer").status;
        };
        CHECK(status({{"sec-fetch-site", "same-origin"}}) == 200);
        CHECK(status({{"sec-fetch-site", "none"}}) == 200);
        CHECK(status({{"sec-fetch-site", "cross-site"}}) == 403);
        CHECK(status({{"sec-fetch-site", "same-site"}}) == 403);
        CHECK(status({{"sec-fetch-site", "cross-site"}, {"origin", "http://127.0.0.1:8080"}}) == 403);
        CHECK(status({{"origin", "http://127.0.0.1:8080"}}) == 200);
        CHECK(status({{"origin", "http://127.0.0.1:8081"}}) == 403);
        CHECK(status({{"origin", "null"}}) == 403);
        CHECK(status({{"referer", "http://127.0.0.1:8080/beheer"}}) == 200);
        CHECK(status({{"referer", "http://kwaad.example/127.0.0.1:8080/"}}) == 403);
        CHECK(status({}) == 403);
        auto stranger = site.browser();
        stranger.fetch_headers = {{"sec-fetch-site", "cross-site"}};
        CHECK(stranger.post("/code", {{"code", "ABCDE"}}).status == 403); // public forms too
    });
}

TEST_CASE("a page view isn't a write, but a session is noted as seen now and then") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto samira = site.as("samira");
        const auto seen = [&] {
            return *database.read([](db::Reader& tx) {
                return tx.one({"test", "SELECT seen_at FROM session WHERE school_id = 'wissel'"}, {},
                              [](const db::Row& row) { return row.integer("seen_at"); });
            });
        };
        const auto at_first = seen();
        site.house.clock().advance_seconds(60);
        samira.get("/");
        CHECK(seen() == at_first);
        site.house.clock().advance_seconds(3600);
        samira.get("/");
        CHECK(seen() == site.house.clock().now().ms);
    });
}

TEST_CASE("only the token's hash is kept, and a new sign-in gives a new one") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto browser = site.as("samira");
        const std::string first = browser.cookie("trialoog");
        CHECK(first.size() == 64); // 256 bits
        CHECK_FALSE(database.read([&](db::Reader& tx) {
            return tx.exists({"test", "SELECT 1 FROM session WHERE token_hash = $1"}, {first});
        }));
        auto thief = site.browser();
        browser.sign_in(site.house.services(), test::wissel, "samira");
        CHECK(browser.cookie("trialoog") != first);
    });
}

TEST_CASE("not found looks the same for what is hidden and what isn't there") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto samira = site.as("samira");
        CHECK(samira.get("/werk/daan").status == 404);
        auto nobody = samira.get("/werk/niemand").body;
        nobody.replace(nobody.find("/werk/niemand"), 13,
                       "/werk/daan"); // where the language choice comes back to
        CHECK(samira.get("/werk/daan").body == nobody);
        CHECK(contains(samira.get("/werk/daan").body, "Deze pagina is er niet"));
    });
}
