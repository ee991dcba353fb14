// Who follows all classes, and what they see of them.

#include "slices/assignments/work/work_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

constexpr db::Statement rename_person{
    "test.rename",
    "UPDATE person SET given_name = $3, infix = $4, family_name = $5 WHERE school_id = $1 AND id = $2"};
constexpr db::Statement rename_class{"test.class",
                                     "UPDATE school_class SET name = $3 WHERE school_id = $1 AND id = $2"};
constexpr db::Statement more_pupils{
    "test.pupil",
    "INSERT INTO person (school_id, id, given_name, family_name, created_at) VALUES ($1, $2, $2, 'Vis', 1)"};
constexpr db::Statement in_class{
    "test.enrol",
    "INSERT INTO enrolment (school_id, pupil_id, class_id, from_on) VALUES ($1, $2, $3, '2026-08-01')"};

struct Following : Doing {
    explicit Following(db::Database& given) : Doing(given), database(given) {}
    void call(const char* person, const char* given_name, const char* infix, const char* family_name) {
        database.write([&](db::Writer& tx) {
            tx.run(rename_person, {school, person, given_name, infix, family_name});
        });
    }
    db::Database& database;
};

/// Where each of the texts stands, in the order of the page.
bool in_this_order(const http::Response& page, const std::vector<std::string>& texts) {
    std::size_t from = 0;
    for (const std::string& text : texts) {
        from = page.body.find(text, from);
        if (from == std::string::npos) return false;
    }
    return true;
}

} // namespace

TEST_CASE("counsellor and team leader see every class with its mentor, and how far it is") {
    for_each_engine([](db::Database& database) {
        Following following(database);
        following.choose_samira();
        for (const char* person : {counsellor, team_leader}) {
            CAPTURE(person);
            const auto page = following.site.get(person, "/klassen");
            CHECK(page.status == 200);
            CHECK(shows(page, std::string("href=\"/klas/") + class_1b + "\""));
            CHECK(shows(page, std::string("href=\"/klas/") + class_1c + "\""));
            CHECK(shows(page, "Eva Visser"));
            CHECK(shows(page, "Kwaliteiten, inleveren 16 okt"));
            CHECK(shows(page, "1 van 3")); // of 1b with an adult
            CHECK(shows(page, "2 van 3")); // need their mentor
            CHECK_FALSE(shows(page, class_elders));
        }
        for (const char* person : {eva, noor, samira, marit, manager, administrator}) {
            CAPTURE(person);
            CHECK(following.site.get(person, "/klassen").status == 404);
            CHECK(following.site.get(person, "/klassen/csv").status == 404);
        }
    });
}

TEST_CASE("the class that lags comes first when one asks for it") {
    for_each_engine([](db::Database& database) {
        Following following(database);
        following.choose_samira();
        const auto by_name = following.site.get(team_leader, "/klassen");
        CHECK(in_this_order(by_name, {">1b</a>", ">1c</a>"}));
        const auto page = following.site.get(team_leader, "/klassen?volgorde=hulp"); // 2 of 3, and 1 of 1
        CHECK(in_this_order(page, {">1c</a>", ">1b</a>"}));
        CHECK_FALSE(shows(following.site.get(team_leader, "/klassen?leerjaar=2"), ">1b</a>"));
    });
}

TEST_CASE("a pupil is found by any part of the name, by family name without infix, also with other accents") {
    for_each_engine([](db::Database& database) {
        Following following(database);
        following.call(noor, "Noor", "van den", "Zwart");
        following.call(amir, "Amir", "van den", "Äbel");
        const auto page = following.site.get(team_leader, "/klassen?zoek=VAN+den");
        CHECK(in_this_order(page, {"Amir van den Äbel", "Noor van den Zwart"}));
        CHECK(shows(page, "2 leerlingen gevonden"));
        CHECK_FALSE(shows(page, "/dossier/noor")); // a team leader reads no dossier
        CHECK(shows(following.site.get(counsellor, "/klassen?zoek=abel"), "href=\"/dossier/amir\""));
        CHECK(shows(following.site.get(counsellor, "/klassen?zoek=xyz"), "Geen leerling gevonden"));
        CHECK_FALSE(shows(following.site.get(counsellor, "/klassen?zoek=sem"), "gevonden<")); // elsewhere
    });
}

TEST_CASE("the list goes out as CSV, and a name that looks like a formula as text") {
    for_each_engine([](db::Database& database) {
        Following following(database);
        database.write([](db::Writer& tx) { tx.run(rename_class, {school, class_1b, "=1+1"}); });
        const auto file = following.site.get(team_leader, "/klassen/csv?leerjaar=1");
        CHECK(file.status == 200);
        CHECK(file.body.find("\"'=1+1\";\"1\";\"Eva Visser\";\"3\"") != std::string::npos);
    });
}

TEST_CASE("management sees each grade's figures, and nothing of a group of fewer than five") {
    for_each_engine([](db::Database& database) {
        Following following(database);
        const auto few = following.site.get(manager, "/cijfers"); // four pupils in grade 1
        CHECK(few.status == 200);
        CHECK(shows(few, "minder dan vijf leerlingen"));
        CHECK_FALSE(shows(few, " van 4"));
        database.write([](db::Writer& tx) {
            tx.run(more_pupils, {school, "vera"});
            tx.run(in_class, {school, "vera", class_1b});
        });
        const auto page = following.site.get(manager, "/cijfers");
        CHECK(shows(page, "0 van 5"));      // of whom a parent came in
        CHECK_FALSE(shows(page, " van 4")); // works
        for (const char* text : {"Noor", "Eva", "/klas/"})
            CHECK_FALSE(shows(page, text));
        CHECK(following.site.get(manager, "/cijfers/csv").body.find("\"0 van 5\"") != std::string::npos);
        for (const char* person : {counsellor, team_leader})
            CHECK(following.site.get(person, "/cijfers").status == 200);
        for (const char* person : {eva, noor, samira, marit, administrator}) {
            CAPTURE(person);
            CHECK(following.site.get(person, "/cijfers").status == 404);
        }
    });
}
