// A school that begins: mentors on one page, accounts for all of the staff at once.

#include "platform/jobs/jobs.hpp"
#include "slices/access/accounts/accounts.hpp"
#include "slices/access/first_weeks/logins.hpp"
#include "slices/access/first_weeks/routes.hpp"
#include "slices/access/site_for_tests.hpp"
#include "tests/support/file_uses.hpp"
#include "tests/support/read_pdf.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::access;
using test::contains, test::header;

namespace {
struct Site : test::AccessSite {
    explicit Site(db::Database& given) : AccessSite(given) {
        register_jobs(house.services());
        register_staff_letters_job(house.services());
        database.write([](db::Writer& tx) {
            test::run(
                tx,
                "UPDATE person SET email = 'els@wissel.example' WHERE school_id = 'wissel' AND id = 'els'");
        });
    }
    std::optional<Account> account_of(std::string_view person) {
        return database.read(
            [&](db::Reader& tx) { return account_of_person(tx, test::wissel, person, "2026-10-16"); });
    }
    std::string make(test::Browser& ada, const test::Browser::Form& form = {}) {
        const std::string path(header(ada.post("/beheer/accounts", form), "location"));
        house.services().jobs.run_waiting();
        return path;
    }
};

/// The password behind "Eerste wachtwoord" on somebody's page: "k7mq-2xvd-9pfa".
std::string password_of(const std::string& pdf, std::string_view login) {
    std::string text = test::text_of_pdf(pdf);
    text = text.substr(text.find(login) + login.size());
    for (std::size_t at = 0; at + 14 <= text.size(); ++at)
        if (text[at + 4] == '-' && text[at + 9] == '-') return text.substr(at, 14);
    return {};
}
} // namespace

TEST_CASE(
    "all of the staff get an account in one act, each with a letter and a first password of their own") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        const auto before = ada.get("/beheer/accounts").body;
        CHECK(contains(before, "els@wissel.example")); // the login that she would get
        CHECK_FALSE(contains(before, "Samira"));       // a parent
        CHECK_FALSE(contains(before, "Anne"));         // of another school

        const std::string path = site.make(ada);
        CHECK(contains(ada.get(path).body, "brieven zijn klaar"));
        const std::string pdf = ada.get(path + "/pdf").body;
        const std::string text = test::text_of_pdf(pdf);
        CHECK(contains(text, "trialoog.wissel.example/inloggen"));
        const std::string els = password_of(pdf, "els@wissel.example"), tom = password_of(pdf, "tom.");
        REQUIRE(els.size() == 14);
        CHECK(els != tom);
        for (const char* person : {"els", "tom", "cora", "theo", "mia", "victor", "nina", "gijs"}) {
            CAPTURE(person);
            REQUIRE(site.account_of(person));
            CHECK(site.account_of(person)->password_is_temporary);
        }
        CHECK(site.account_of("els")->login == "els@wissel.example");
        CHECK(password_fits(site.account_of("els")->password_hash, els));
        CHECK_FALSE(site.account_of("samira"));
        CHECK_FALSE(site.account_of("ada")); // who asks
        CHECK(test::wrong_uses(database, site.house.services().files, site.house.clock().now()) == "");

        CHECK(ada.post(path + "/wissen").status == 303);
        CHECK(ada.get(path + "/pdf").status == 404);
        CHECK(contains(ada.get(path).body, "Het bestand is gewist"));
        int left = 0;
        site.house.services().files.each([&](const storage::Key&) { ++left; });
        CHECK(left == 0);
    });
}

TEST_CASE(
    "a letter isn't printed any more when its reader has a password of their own, left, or got another") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        const std::string path = site.make(ada);
        database.write([&](db::Writer& tx) {
            set_password(tx, test::wissel, "els", "own", Password::lasting, site.house.clock().now());
            set_password(tx, test::wissel, "tom", "another", Password::temporary, site.house.clock().now());
            test::run(
                tx, "UPDATE person SET left_on = '2026-10-01' WHERE school_id = 'wissel' AND id = 'victor'");
        });
        const std::string text = test::text_of_pdf(ada.get(path + "/pdf").body);
        for (const char* gone : {"Els", "Tom", "Victor"})
            CHECK_FALSE(contains(text, gone));
        CHECK(contains(text, "Cora"));
    });
}

TEST_CASE("who has an account keeps it; who never signed in gets a new password only when asked for") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        site.make(ada);
        const std::string first = site.account_of("els")->password_hash;
        database.write([&](db::Writer& tx) {
            set_password(tx, test::wissel, "tom", "own", Password::lasting, site.house.clock().now());
        });
        CHECK(contains(ada.get(site.make(ada)).body, "Er was niemand om te schrijven"));
        CHECK(site.account_of("els")->password_hash == first);
        const std::string again = site.make(ada, {{"also", "yes"}});
        CHECK(site.account_of("els")->password_hash != first);
        CHECK(site.account_of("tom")->password_hash == "own");
        CHECK_FALSE(contains(test::text_of_pdf(ada.get(again + "/pdf").body), "Tom"));
    });
}

TEST_CASE(
    "only an administrator makes accounts, of the own school; and none while their address leads nowhere") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada");
        const std::string path = site.make(ada);
        CHECK(site.as("cora").get("/beheer/accounts").status == 404);
        CHECK(site.as("cora").post("/beheer/accounts").status == 404);
        auto fatma = site.as("fatma", test::horizon);
        for (const char* page : {"", "/pdf"})
            CHECK(fatma.get(path + page).status == 404);
        CHECK(fatma.post(path + "/wissen").status == 404);
        site.house.services().base_url = "http://localhost:8080";
        CHECK(ada.post("/beheer/accounts").status == 422);
        CHECK(ada.get(path + "/pdf").status == 422);
    });
}

TEST_CASE("a login is the e-mail address, else the name in plain letters, and never somebody else's") {
    std::set<std::string, std::less<>> taken{"eva@school.nl", "piet.bos"};
    CHECK(propose_login({"Jan@School.nl", "Jan", "Bos"}, taken) == "jan@school.nl");
    CHECK(propose_login({"eva@school.nl", "Eva", "van der Berg"}, taken) == "eva.vanderberg");
    CHECK(propose_login({"", "Eva", "van der Berg"}, taken) == "eva.vanderberg2");
    CHECK(propose_login({"", "Özlem", "Şahin-Ünal"}, taken) == "ozlem.sahinunal");
    CHECK(propose_login({"", "Piet", "Bos"}, taken) == "piet.bos2");
    CHECK(propose_login({"geen", "محمد", ""}, taken) == "medewerker");
    CHECK(propose_login({"", "", "X"}, taken) == "xx");
}

TEST_CASE("the administrator gives each class without a mentor one, on one page") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        database.write([](db::Writer& tx) {
            test::run(tx, "UPDATE staff_role SET ended_on = '2026-09-01' WHERE school_id = 'wissel' AND "
                          "class_id = '1a'");
        });
        auto ada = site.as("ada");
        const auto page = ada.get("/beheer/mentoren").body;
        CHECK(contains(page, "name=\"klas-1a\""));
        CHECK_FALSE(contains(page, "name=\"klas-1b\""));                            // Tom is its mentor
        CHECK(ada.post("/beheer/mentoren", {{"klas-1a", "anne"}}).status == 422);   // of another school
        CHECK(ada.post("/beheer/mentoren", {{"klas-1a", "samira"}}).status == 422); // a parent
        CHECK(ada.post("/beheer/mentoren", {{"klas-1a", "victor"}, {"klas-1b", ""}}).status == 303);
        const auto after = ada.get("/beheer/mentoren").body;
        CHECK_FALSE(contains(after, "name=\"klas-1a\""));
        CHECK(contains(after, "/beheer/mensen/victor"));
        CHECK(ada.post("/beheer/mentoren", {{"klas-1a", "victor"}}).status == 303); // twice is once
        CHECK(site.as("cora").get("/beheer/mentoren").status == 404);
    });
}
