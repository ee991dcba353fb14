#include "slices/access/access.hpp"
#include "slices/access/accounts/accounts.hpp"
#include "slices/access/secrets/secrets.hpp"
#include "slices/access/secrets/totp.hpp"
#include "slices/access/secrets/tries.hpp"
#include "slices/access/sign_in/staff_steps.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::access;
using test::contains, test::header;

namespace {
constexpr const char* sentence = "fietsen door de regen";
constexpr const char* other_sentence = "vrijdag eten we pannenkoeken";

const std::string& hash_of_sentence() {
    static const std::string hash = hash_password(sentence);
    return hash;
}

struct Site {
    explicit Site(db::Database& given) : database(given), house(given) {
        test::found_town(database);
        Routes routes(router, house.services());
        register_routes(routes);
        routes.get("/", Action::see_own_home,
                   [](const Asked& asked) { return http::page(asked.viewer.name); });
        routes.get("/beheer", Action::manage_access, [](const Asked&) { return http::page("beheer"); });
        database.write([](db::Writer& tx) {
            add_account(tx, test::wissel, "els", "els", hash_of_sentence(), Password::lasting);
            add_account(tx, test::wissel, "ada", "ada", hash_of_sentence(), Password::lasting);
        });
    }
    test::Browser browser() { return {router, guard}; }
    http::Response log_in(test::Browser& browser, const char* login, const char* password = sentence) {
        return browser.post("/inloggen", {{"login", login}, {"password", password}});
    }
    /// What the app on somebody's phone shows.
    std::string digits(std::string_view person) {
        return test::digits_in_app(house.services(), test::wissel, person);
    }
    /// Signs the administrator in for the first time, with the second step set up.
    test::Browser administrator() {
        auto one = browser();
        log_in(one, "ada");
        one.post("/inloggen/tweede-stap", {{"cijfers", digits("ada")}});
        house.clock().advance_seconds(60);
        return one;
    }
    db::Database& database;
    test::House house;
    http::Router router;
    http::Gate guard = gate(house.services());
};
} // namespace

TEST_CASE("a mentor signs in with a login and a password") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto laptop = site.browser();
        const auto in =
            laptop.post("/inloggen", {{"login", " Els "}, {"password", sentence}, {"naar", "/jaar"}});
        CHECK(in.status == 303);
        CHECK(header(in, "location") == "/jaar");
        CHECK(laptop.get("/").body == "Els Jansen");
        CHECK(laptop.get("/beheer").status == 404);
    });
}

TEST_CASE("an unknown login, a wrong password and a disabled account are answered alike") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto laptop = site.browser();
        const auto wrong = site.log_in(laptop, "els", "iets heel anders");
        CHECK(wrong.status == 422);
        const auto masked = [](std::string body, std::string_view login) {
            const std::string text = "value=\"" + std::string(login) + "\"";
            if (const auto at = body.find(text); at != body.npos) body.erase(at, text.size());
            return body;
        };
        const auto unknown = site.log_in(laptop, "niemand", "iets heel anders");
        CHECK(unknown.status == 422);
        CHECK(masked(unknown.body, "niemand") == masked(wrong.body, "els"));
        database.write([](db::Writer& tx) { disable_account(tx, test::wissel, "els", test::that_morning); });
        const auto disabled = site.log_in(laptop, "els");
        CHECK(disabled.status == 422);
        CHECK(masked(disabled.body, "els") == masked(wrong.body, "els"));
        CHECK_FALSE(contains(wrong.body, "iets heel anders")); // a password is never sent back
    });
}

TEST_CASE("a password is hashed at the same cost for an unknown login") {
    // The stand-in for "no such login" has the same parameters as a new hash.
    const std::string parameters = "$argon2id$v=19$m=19456,t=6,p=1$";
    CHECK(hash_of_sentence().starts_with(parameters));
    CHECK_FALSE(password_fits("", sentence));
    CHECK(password_fits(hash_of_sentence(), sentence));
    CHECK_FALSE(password_fits(hash_of_sentence(), other_sentence));
}

TEST_CASE("guessing a password ends in waiting, for the login and for the address") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        database.write([&](db::Writer& tx) {
            http::Request request;
            request.remote_address = "203.0.113.9";
            for (int i = 0; i < tries_per_target - 1; ++i)
                count_failure(tx, try_of(request, site.house.services(), "login:els"),
                              site.house.clock().now());
        });
        auto laptop = site.browser();
        CHECK(site.log_in(laptop, "els", "mis").status == 422);
        const auto refused = site.log_in(laptop, "els");
        CHECK(refused.status == 429);
        CHECK_FALSE(header(refused, "retry-after").empty());
        site.house.clock().advance_seconds(try_window_seconds);
        CHECK(site.log_in(laptop, "els").status == 303);
    });
}

TEST_CASE(
    "however much is guessed elsewhere, a known login isn't told apart, and the right password lets in") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        database.write([&](db::Writer& tx) {
            test::run(tx,
                      "INSERT INTO failed_try (school_id, scope, target, window_start, tries) "
                      "VALUES ('', 'school', '', $1, $2)",
                      {test::that_morning.ms, 10 * tries_that_signal});
        });
        auto guesser = site.browser();
        for (int time = 0; time < 2; ++time)
            for (const char* login : {"els", "niemand"})
                CHECK_MESSAGE(site.log_in(guesser, login, "mis").status == 422, login);
        CHECK(site.log_in(guesser, "els").status == 303);
    });
}

TEST_CASE("an administrator is in only after the second step, which is set up at the first sign-in") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto laptop = site.browser();
        const auto asked = site.log_in(laptop, "ada");
        CHECK(header(asked, "location") == "/inloggen/tweede-stap");
        CHECK(laptop.cookie("trialoog").empty());
        CHECK(laptop.get("/").status == 303);
        const auto page = laptop.get("/inloggen/tweede-stap");
        CHECK(page.status == 200);
        CHECK(contains(page.body, "<svg"));
        CHECK(laptop.post("/inloggen/tweede-stap", {{"cijfers", "000000"}}).status == 422);
        CHECK(laptop.get("/").status == 303);

        CHECK(laptop.post("/inloggen/tweede-stap", {{"cijfers", site.digits("ada")}}).status == 303);
        CHECK(laptop.get("/beheer").status == 200);

        site.house.clock().advance_seconds(60);
        auto second = site.browser();
        CHECK(header(site.log_in(second, "ada"), "location") == "/inloggen/code");
        CHECK(second.get("/inloggen/code").status == 200);
        CHECK(second.get("/inloggen/tweede-stap").status ==
              303); // not to be set up by who has only the password
        CHECK(second.post("/inloggen/code", {{"cijfers", site.digits("ada")}}).status == 303);
        CHECK(second.get("/beheer").status == 200);
    });
}

TEST_CASE("the digits of an app count once") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        site.administrator();
        const std::string digits = site.digits("ada");
        auto first = site.browser(), second = site.browser();
        site.log_in(first, "ada");
        site.log_in(second, "ada");
        CHECK(first.post("/inloggen/code", {{"cijfers", digits}}).status == 303);
        CHECK(second.post("/inloggen/code", {{"cijfers", digits}}).status == 422);
        site.house.clock().advance_seconds(30);
        CHECK(second.post("/inloggen/code", {{"cijfers", digits}}).status == 422); // the step before
        CHECK(second.post("/inloggen/code", {{"cijfers", site.digits("ada")}}).status == 303);
    });
}

TEST_CASE("six digits can't be guessed") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        site.administrator();
        auto thief = site.browser(); // who has the password
        site.log_in(thief, "ada");
        for (int i = 0; i < tries_per_target; ++i)
            CHECK(thief.post("/inloggen/code", {{"cijfers", "000000"}}).status == 422);
        CHECK(thief.post("/inloggen/code", {{"cijfers", site.digits("ada")}}).status == 429);
        CHECK(thief.get("/").status == 303);
    });
}

TEST_CASE("what stands between password and session holds ten minutes and can't be made up") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto stranger = site.browser();
        CHECK(header(stranger.get("/inloggen/tweede-stap"), "location") == "/inloggen");
        CHECK(header(stranger.post("/inloggen/code", {{"cijfers", "123456"}}), "location") == "/inloggen");
        CHECK(header(stranger.post("/inloggen/wachtwoord",
                                   {{"new_password", other_sentence}, {"again", other_sentence}}),
                     "location") == "/inloggen");
        auto ada = site.browser();
        site.log_in(ada, "ada");
        site.house.clock().advance_seconds(601);
        CHECK(ada.post("/inloggen/tweede-stap", {{"cijfers", site.digits("ada")}}).status == 303);
        CHECK(ada.cookie("trialoog").empty());
    });
}

TEST_CASE("a one-time password lets one choose a password, and nothing else") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        const std::string once = one_time_password();
        const std::string hash = hash_password(once);
        database.write([&](db::Writer& tx) {
            set_password(tx, test::wissel, "els", hash, Password::temporary, test::that_morning);
        });
        auto laptop = site.browser();
        CHECK(header(site.log_in(laptop, "els", once.c_str()), "location") == "/inloggen/wachtwoord");
        CHECK(laptop.get("/").status == 303);
        const auto choose = [&](const std::string& one, const std::string& again) {
            return laptop.post("/inloggen/wachtwoord", {{"new_password", one}, {"again", again}});
        };
        CHECK(choose("kort", "kort").status == 422);
        CHECK(choose(other_sentence, sentence).status == 422);
        CHECK(choose(once, once).status == 422);
        CHECK(choose(other_sentence, other_sentence).status == 303);
        CHECK(laptop.get("/").body == "Els Jansen");
        auto again = site.browser();
        CHECK(site.log_in(again, "els", once.c_str()).status == 422);
        CHECK(header(site.log_in(again, "els", other_sentence), "location") == "/");
    });
}

TEST_CASE("signing in ends the session that the browser had, and signing out ends this one") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto laptop = site.browser();
        laptop.sign_in(site.house.services(), test::wissel, "samira");
        auto old = laptop;
        site.log_in(laptop, "els");
        CHECK(old.get("/").status == 303);
        auto copy = laptop;
        CHECK(laptop.post("/uit").status == 303);
        CHECK(laptop.cookie("trialoog").empty());
        CHECK(copy.get("/").status == 303);
    });
}

TEST_CASE("codes of the app follow RFC 6238") {
    // Appendix B, SHA-1, last six digits.
    const std::string secret = "12345678901234567890";
    CHECK(totp_digits(secret, {59'000}) == "287082");
    CHECK(totp_digits(secret, {1'111'111'109'000}) == "081804");
    CHECK(totp_step(secret, "287 082", {59'000}) == 1);
    CHECK(totp_step(secret, "287082", {89'000}) == 1);
    CHECK_FALSE(totp_step(secret, "287082", {90'000}));
    CHECK_FALSE(totp_step(secret, "", {59'000}));
}
