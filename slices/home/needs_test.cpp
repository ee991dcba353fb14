// The list of who needs the mentor: the same on the first page, the class and the assignment.

#include "slices/access/hand_in/slice.hpp"
#include "slices/assignments/work/work_for_tests.hpp"
#include "slices/contact/contact.hpp"
#include "slices/home/home.hpp"
#include "slices/people/persons.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

constexpr db::Statement phones{"test.phones",
                               "UPDATE person SET phone = $3 WHERE school_id = $1 AND id = $2"};
constexpr db::Statement secret{"test.secret",
                               "UPDATE person SET has_secret_address = 1 WHERE school_id = $1 AND id = $2"};
constexpr db::Statement announce_on{
    "test.announce", "UPDATE assignment SET announced_on = $3 WHERE school_id = $1 AND id = $2"};
constexpr db::Statement debriefed{"test.debriefed",
                                  "UPDATE assignment SET debriefed_at = 1 WHERE school_id = $1 AND id = $2"};
constexpr db::Statement add_person{
    "test.person",
    "INSERT INTO person (school_id, id, given_name, family_name, created_at) VALUES ($1, $2, $2, 'Vos', 1)"};
constexpr db::Statement enrol{
    "test.enrol",
    "INSERT INTO enrolment (school_id, pupil_id, class_id, from_on) VALUES ($1, $2, $3, '2026-08-01')"};
constexpr db::Statement is_parent_too{
    "test.barred", "INSERT INTO parent_relation (school_id, pupil_id, parent_id, kind, no_contact) "
                   "VALUES ($1, $2, $3, 'other', 1)"};

constexpr db::Statement relation_ends{
    "test.ends", "UPDATE parent_relation SET ended_on = $3 WHERE school_id = $1 AND parent_id = $2"};
constexpr db::Statement closes{
    "test.closes", "UPDATE parent_relation SET closes_on = $3 WHERE school_id = $1 AND parent_id = $2"};
constexpr db::Statement leaves{"test.leaves",
                               "UPDATE person SET left_on = $3 WHERE school_id = $1 AND id = $2"};
constexpr db::Statement died{"test.died",
                             "UPDATE person SET is_deceased = 1 WHERE school_id = $1 AND id = $2"};
constexpr db::Statement not_informed{
    "test.silent", "UPDATE parent_relation SET is_informed = 0 WHERE school_id = $1 AND parent_id = $2"};

/// Daan says that he knows nobody. Noor and Amir chose nobody yet.
struct Needing : Doing {
    explicit Needing(db::Database& given) : Doing(given), database(given) {
        home::Parts parts;
        parts.parts.push_back(assignments::slice({}).first_page);
        home::register_routes(site.routes, parts);
        site.post(daan, "/werk/work-daan/met-wie", {{"wie", "unknown"}});
        change(phones, samira, "06 0000 0101");
        change(phones, karim, "06-00000102");
        change(phones, leila, "+31 6 00000103");
        change(phones, piet, "0600000666");
    }
    void change(const db::Statement& what, const std::string& id, const std::string& to) {
        database.write([&](db::Writer& tx) { tx.run(what, {school, id, to}); });
    }
    void change(const db::Statement& what, const std::string& id) {
        database.write([&](db::Writer& tx) { tx.run(what, {school, id}); });
    }
    std::vector<http::Response> pages(const std::string& who) {
        return {site.get(who, "/"), site.get(who, std::string("/klas/") + class_1b),
                site.get(who, "/opdracht/qualities-1b")};
    }
    db::Database& database;
};

} // namespace

TEST_CASE(
    "the mentor sees the same pupils with the same reasons on the first page, the class and the assignment") {
    for_each_engine([](db::Database& database) {
        Needing needing(database);
        for (const auto& page : needing.pages(eva)) {
            CHECK(page.status == 200);
            for (const char* text :
                 {"3 leerlingen hebben jou nodig", "Weet niet met wie", "Koos nog niet met wie",
                  "href=\"/werk/work-daan/met-wie\"", "href=\"tel:0600000101\"", ">06 0000 0101</a>",
                  "href=\"tel:+31600000103\"", "Engels", "Arabisch"})
                CHECK_MESSAGE(shows(page, text), text);
            CHECK_FALSE(shows(page, "Bo Smit"));
        }
    });
}

TEST_CASE("a father who reads our pages in English still speaks Arabic to who calls him") {
    for_each_engine([](db::Database& database) {
        Needing needing(database);
        database.write([](db::Writer& tx) { people::choose_language(tx, school, karim, "en"); });
        for (const auto& page : needing.pages(eva))
            CHECK(shows(page, "Arabisch"));
    });
}

TEST_CASE("each line has one way to open what one wants to know of home") {
    for_each_engine([](db::Database& database) {
        Needing needing(database);
        for (const auto& page : needing.pages(eva))
            for (const char* name : {"Daan", "Noor", "Amir"})
                CHECK(shows(page, std::string("Contact thuis<span class=\"unseen\">: ") + name));
        CHECK_FALSE(shows(needing.site.get(counsellor, std::string("/klas/") + class_1b), "Contact thuis"));
    });
}

TEST_CASE("the number of a parent who may not be in contact stands nowhere, nor does a secret one") {
    for_each_engine([](db::Database& database) {
        Needing needing(database);
        needing.change(secret, leila);
        for (const auto& page : needing.pages(eva)) {
            CHECK_FALSE(shows(page, "0600000666"));
            CHECK_FALSE(shows(page, "00000103"));
            CHECK(shows(page, "geheim, vraag de administratie"));
            CHECK(shows(page, "geen ouder die we mogen bereiken")); // of Daan
        }
    });
}

TEST_CASE("a parent is reached until the day on which they leave, or what lets the school reach them ends") {
    for_each_engine([](db::Database& database) {
        Needing needing(database);
        for (const db::Statement* end : {&relation_ends, &closes, &leaves}) {
            CAPTURE(end->name);
            needing.change(*end, leila, "2026-10-07");
            CHECK(shows(needing.site.get(eva, "/"), "00000103"));
            needing.change(*end, leila, "2026-10-06"); // today
            for (const auto& page : needing.pages(eva))
                CHECK_FALSE(shows(page, "00000103"));
            needing.change(*end, leila, "2027-07-31");
        }
        for (const db::Statement* end : {&died, &not_informed}) {
            CAPTURE(end->name);
            CHECK(shows(needing.site.get(eva, "/"), "0600000101"));
            needing.change(*end, samira);
            for (const auto& page : needing.pages(eva))
                CHECK_FALSE(shows(page, "0600000101"));
            database.write([](db::Writer& tx) {
                tx.run({"", "UPDATE person SET is_deceased = 0 WHERE school_id = $1 AND id = $2"},
                       {school, samira});
            });
        }
    });
}

TEST_CASE("a mentor who may not be in contact with a pupil doesn't get its parents' numbers") {
    for_each_engine([](db::Database& database) {
        Needing needing(database);
        database.write([&](db::Writer& tx) { tx.run(is_parent_too, {school, amir, eva}); });
        for (const auto& page : needing.pages(eva)) {
            CHECK_FALSE(shows(page, "00000103"));
            CHECK(shows(page, "tel:0600000101"));
        }
    });
}

TEST_CASE("who only follows the class sees who needs its mentor, without parents' numbers and without acts") {
    for_each_engine([](db::Database& database) {
        Needing needing(database);
        for (const char* person : {counsellor, team_leader}) {
            CAPTURE(person);
            for (const std::string& path :
                 {std::string("/klas/") + class_1b, std::string("/opdracht/qualities-1b")}) {
                const auto page = needing.site.get(person, path);
                CHECK(shows(page, "3 leerlingen hebben de mentor nodig"));
                CHECK(shows(page, "Weet niet met wie"));
                CHECK_FALSE(shows(page, "\"tel:"));
                CHECK_FALSE(shows(page, "/met-wie"));
            }
        }
        const auto toms = needing.site.get(tom, "/");
        CHECK_FALSE(shows(toms, "tel:0600000101"));
        CHECK_FALSE(shows(toms, "Daan"));
    });
}

TEST_CASE("the mentor sees whether a parent ever came in") {
    for_each_engine([](db::Database& database) {
        Needing needing(database);
        CHECK(shows(needing.site.get(eva, "/"), "moeder: nog geen brief"));
        const auto recorder = contact::recorder();
        const auto reach = [&](access::Reaching how, const char* parent, const char* pupil) {
            database.write([&](db::Writer& tx) {
                recorder(tx, school, how, {{parent, pupil, "code-1"}}, needing.site.clock.now());
            });
        };
        reach(access::Reaching::letter_printed, samira, noor);
        reach(access::Reaching::letter_printed, karim, noor);
        reach(access::Reaching::code_used, samira, noor);
        for (const auto& page : needing.pages(eva)) {
            CHECK(shows(page, "moeder: binnen sinds 6 okt"));
            CHECK(shows(page, "vader: kreeg de brief, nog niet binnen"));
        }
    });
}

TEST_CASE("an assignment that isn't announced, or was looked back on, alarms nobody") {
    for_each_engine([](db::Database& database) {
        Needing needing(database);
        needing.change(announce_on, "qualities-1b", "2026-10-07");
        for (const auto& page : needing.pages(eva))
            for (const char* text : {"hebben jou nodig", "Niemand heeft jou"})
                CHECK_FALSE(shows(page, text));
        needing.change(announce_on, "qualities-1b", "2026-10-01");
        needing.change(debriefed, "qualities-1b");
        for (const auto& page : needing.pages(eva))
            CHECK_FALSE(shows(page, "hebben jou nodig"));
    });
}

TEST_CASE("of a class where many need the mentor, the first eight stand there, and the whole list is one tap "
          "away") {
    for_each_engine([](db::Database& database) {
        Needing needing(database);
        const std::vector<std::string> more{"Anna", "Ben", "Cas", "Dex", "Evi", "Fay", "Gijs"};
        database.write([&](db::Writer& tx) {
            for (const std::string& id : more) {
                tx.run(add_person, {school, id});
                tx.run(enrol, {school, id, class_1b});
                tx.run(assignments::sql_of_test::add_work, {school, "work-" + id, "qualities-1b", id});
            }
        });
        for (const auto& page : needing.pages(eva)) {
            CHECK(shows(page, "10 leerlingen hebben jou nodig"));
            CHECK(shows(page, "Bekijk alle 10"));
            CHECK(shows(page, "href=\"/werk/work-Fay/met-wie\""));
            CHECK_FALSE(shows(page, "href=\"/werk/work-noor/met-wie\"")); // Noor's name comes last
        }
        for (const std::string& path :
             {std::string("/klas/") + class_1b, std::string("/opdracht/qualities-1b")}) {
            const auto whole = needing.site.get(eva, path + "?lijst=heel");
            CHECK_FALSE(shows(whole, "Bekijk alle"));
            CHECK(shows(whole, "href=\"/werk/work-noor/met-wie\""));
            CHECK(shows(whole, "tel:0600000101"));
        }
    });
}

TEST_CASE("when everybody can go on alone, the page says so") {
    for_each_engine([](db::Database& database) {
        Needing needing(database);
        needing.choose_samira();
        needing.site.post(eva, "/werk/work-daan/met-wie", {{"wie", "aunt"}, {"naam", "tante Riet"}});
        needing.site.post(amir, "/werk/work-amir/met-wie", {{"wie", "mother:leila"}, {"naam", "mama"}});
        for (const auto& page : needing.pages(eva))
            CHECK(shows(page, "Niemand heeft jou nu nodig"));
    });
}
