#include "slices/access/access.hpp"
#include "slices/access/accounts/accounts.hpp"
#include "slices/access/sign_in/demo_links.hpp"
#include "slices/people/reading_language.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::access;
using test::contains, test::header;

namespace {
struct Site {
    explicit Site(db::Database& given, bool demo = false) : database(given), house(given) {
        test::found_town(database);
        house.services().demo = demo;
        Routes routes(router, house.services());
        register_routes(routes);
        routes.get("/", Action::see_own_home,
                   [](const Asked& asked) { return http::page(asked.viewer.name); });
    }
    test::Browser browser() { return {router, guard}; }
    test::Browser as(std::string_view person, Means means = Means::letter) {
        auto one = browser();
        one.sign_in(house.services(), test::wissel, person, means);
        return one;
    }
    std::string hash_of(test::Browser& browser) {
        return session_hash(house.services(), browser.cookie("trialoog"));
    }
    db::Database& database;
    test::House house;
    http::Router router;
    http::Gate guard = gate(house.services());
};
} // namespace

TEST_CASE("one sees one's own devices, and ends one that was lost") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto phone = site.as("samira"), lost = site.as("samira"), karim = site.as("karim");
        const auto page = phone.get("/mijn");
        CHECK(page.status == 200);
        CHECK(contains(page.body, "Chrome · Android"));
        CHECK(contains(page.body, site.hash_of(lost)));
        CHECK_FALSE(contains(page.body, site.hash_of(karim)));
        CHECK_FALSE(contains(page.body, "Wachtwoord")); // a parent has none
        CHECK(phone.post("/mijn/toestellen/" + site.hash_of(karim) + "/uit").status == 404);
        CHECK(karim.get("/").status == 200);
        CHECK(phone.post("/mijn/toestellen/" + site.hash_of(lost) + "/uit").status == 303);
        CHECK(lost.get("/").status == 303);
        auto third = site.as("samira");
        CHECK(phone.post("/mijn/toestellen/andere/uit").status == 303);
        CHECK(third.get("/").status == 303);
        CHECK(phone.get("/").status == 200);
    });
}

TEST_CASE("one chooses the language of one's pages, letters and mail, and this page follows at once") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto phone = site.as("samira");
        CHECK(contains(phone.get("/mijn").body, "<html lang=\"nl\""));
        CHECK(phone.post("/mijn/taal", {{"language", "en"}}).status == 303);
        CHECK(contains(phone.get("/mijn").body, "<option value=\"en\" selected=\"\">"));
        CHECK(contains(phone.get("/mijn").body, "<html lang=\"en\""));
        CHECK(phone.cookie("taal") == "en");
        for (const char* not_offered : {"klingon", "ti", ""}) {
            CAPTURE(not_offered);
            CHECK_FALSE(contains(phone.get("/mijn").body, std::string("value=\"") + not_offered + "\""));
            const auto refused = phone.post("/mijn/taal", {{"language", not_offered}});
            CHECK(refused.status == 422);
        }
        CHECK(contains(phone.get("/mijn").body, "<option value=\"en\" selected=\"\">"));
        CHECK(contains(site.as("samira").get("/mijn").body, "<html lang=\"en\"")); // on another device too
        CHECK(contains(site.as("karim").get("/mijn").body, "<html lang=\"nl\""));
    });
}

TEST_CASE("whatever one chooses, the school keeps knowing what is spoken at home") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const auto kept = [&] {
            return database.read([&](db::Reader& tx) {
                return tx.exists({"test", "SELECT 1 FROM person WHERE school_id = 'wissel' AND id = 'samira' "
                                          "AND language = 'ti'"},
                                 {});
            });
        };
        database.write([](db::Writer& tx) {
            test::run(tx, "UPDATE person SET language = 'ti' WHERE school_id = 'wissel' AND id = 'samira'");
        });
        auto phone = site.as("samira");
        const std::string page = phone.get("/mijn").body;
        CHECK(contains(page, "<option value=\"nl\" selected=\"\">"));
        CHECK(contains(page, "ትግርኛ"));
        for (const char* chosen : {"nl", "en"}) {
            CHECK(phone.post("/mijn/taal", {{"language", chosen}}).status == 303);
            CHECK(kept());
            CHECK(contains(phone.get("/mijn").body, "ትግርኛ"));
        }
    });
}

TEST_CASE("letters are in the chosen language, else in that of the card, else in Dutch") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const auto reads = [&](const char* chosen, const char* card) {
            database.write([&](db::Writer& tx) {
                tx.run({"test", "UPDATE person SET chosen_language = CAST($1 AS TEXT), language = $2 "
                                "WHERE school_id = 'wissel' AND id = 'samira'"},
                       {chosen ? db::Param(chosen) : db::Param(nullptr), card});
            });
            return database.read([](db::Reader& tx) {
                return tx
                    .one({"test", "SELECT language, chosen_language FROM person_at_school "
                                  "WHERE school_id = 'wissel' AND id = 'samira'"},
                         {}, people::reading_language)
                    .value();
            });
        };
        CHECK(reads("en", "ar") == "en");
        CHECK(reads("nl", "en") == "nl");
        CHECK(reads(nullptr, "en") == "en");
        CHECK(reads(nullptr, "ar") == "nl");
        CHECK(reads("ar", "en") == "en"); // offered no more
    });
}

TEST_CASE("a password is changed by who knows it, and other devices are signed out") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string hash = hash_password("fietsen door de regen");
        database.write([&](db::Writer& tx) {
            add_account(tx, test::wissel, "els", "els", hash, Password::lasting);
            add_account(tx, test::wissel, "tom", "tom", hash, Password::lasting);
        });
        auto laptop = site.as("els", Means::password), other = site.as("els", Means::password);
        const auto change = [](test::Browser& browser, const char* now, const char* next) {
            return browser.post("/mijn/wachtwoord",
                                {{"password", now}, {"new_password", next}, {"again", next}});
        };
        CHECK(change(laptop, "mis", "een heel nieuw wachtwoord").status == 422);
        CHECK(change(laptop, "fietsen door de regen", "kort").status == 422);
        CHECK(other.get("/").status == 200);
        CHECK(change(laptop, "fietsen door de regen", "een heel nieuw wachtwoord").status == 303);
        CHECK(laptop.get("/").status == 200);
        CHECK(other.get("/").status == 303);
        auto father = site.as("tom", Means::letter); // his letter can't touch the teacher's account
        CHECK(change(father, "fietsen door de regen", "een heel nieuw wachtwoord").status == 404);
        CHECK(father.post("/mijn/tweede-stap").status == 404);
    });
}

TEST_CASE("a mentor may turn a second step on") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        database.write(
            [](db::Writer& tx) { add_account(tx, test::wissel, "els", "els", "x", Password::lasting); });
        auto laptop = site.as("els", Means::password), elsewhere = site.as("els", Means::password);
        CHECK(laptop.post("/mijn/tweede-stap").status == 303);
        CHECK(contains(laptop.get("/mijn/tweede-stap").body, "<svg"));
        CHECK(laptop.post("/mijn/tweede-stap/klaar", {{"cijfers", "1"}}).status == 422);
        CHECK(elsewhere.get("/").status == 200);
        CHECK(laptop
                  .post("/mijn/tweede-stap/klaar",
                        {{"cijfers", test::digits_in_app(site.house.services(), test::wissel, "els")}})
                  .status == 303);
        CHECK(laptop.get("/").status == 200);
        CHECK(elsewhere.get("/").status == 303); // it was opened without the second step
    });
}

TEST_CASE("a demo link signs in as its person, in a demo only") {
    test::for_each_engine([](db::Database& database) {
        Site site(database, true);
        const std::string link = sign_in_demo_link(site.house.services(), "ada");
        CHECK(link == sign_in_demo_link(site.house.services(), "ada"));
        const std::string path = link.substr(site.house.services().base_url.size());
        auto visitor = site.browser();
        CHECK(contains(visitor.get(path).body, "Inloggen als Ada Visser"));
        CHECK(visitor.cookie("trialoog").empty());
        CHECK(visitor.post(path).status == 303);
        CHECK(visitor.get("/").body == "Ada Visser");

        std::string other = path;
        other.back() = other.back() == '0' ? '1' : '0';
        CHECK(visitor.get(other).status == 404);
        CHECK(visitor.get("/demo/els." + path.substr(path.rfind('.') + 1)).status == 404);
        site.house.services().demo = false;
        CHECK(visitor.get("/").status == 303); // nor does its session outlive the demo
        CHECK(visitor.get(path).status == 404);
        CHECK(visitor.post(path).status == 404);
    });
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        CHECK_FALSE(site.router.find(http::Method::get, "/demo/ada.0").route);
    });
}
