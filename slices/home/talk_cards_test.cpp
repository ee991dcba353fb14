// The next talk stands first on everybody's page. Today is Tuesday 6 October 2026.

#include "slices/access/hand_in/slice.hpp"
#include "slices/conversations/conversations.hpp"
#include "slices/home/home.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {

constexpr db::Statement a_round{
    "test.a_round",
    "INSERT INTO conversation_round (school_id, id, school_year_id, title, guide_key, from_on, until_on, "
    "minutes, "
    "pause_minutes, place, answer_by, silence, opened_by, opened_at, asked_at, published_at) VALUES ($1, $2, "
    "$3, 'Ronde', "
    "'introduction', '2026-10-12', '2026-10-16', 20, 5, 'school', '2026-10-09', 'any_time', $4, 1, 1, "
    "CAST($5 AS BIGINT))"};
constexpr db::Statement its_class{
    "test.its_class", "INSERT INTO round_class (school_id, round_id, class_id) VALUES ($1, $2, $3)"};
constexpr db::Statement its_mentor{
    "test.its_mentor", "INSERT INTO round_person (school_id, round_id, id, part, person_id) VALUES ($1, "
                       "$2, $3, 'mentor', $3)"};
constexpr db::Statement its_block{
    "test.its_block", "INSERT INTO round_block (school_id, round_id, round_person_id, day, from_time, "
                      "until_time) VALUES ($1, $2, $3, '2026-10-13', '19:00', '21:00')"};
constexpr db::Statement a_talk{
    "test.a_talk", "INSERT INTO talk (school_id, id, round_id, pupil_id, adult_id, at, mentor_id, minutes, "
                   "room) VALUES ($1, $2, $3, $4, $5, $6, $7, 20, 'B12')"};
constexpr db::Statement an_answer{
    "test.an_answer",
    "INSERT INTO family_answer (school_id, round_id, pupil_id, adult_id, comes, through, answered_by, "
    "answered_at) VALUES ($1, $2, $3, $4, 'self', 'own', $4, 1)"};
constexpr db::Statement a_stuck_one{
    "test.a_stuck_one", "INSERT INTO agreement (school_id, id, talk_id, pupil_id, voice, what, place, state, "
                        "stuck_on, changed_by, changed_at) VALUES ($1, 'a', $2, $3, 'pupil', 'belt oma', 1, "
                        "'stuck', 'Oma is op reis.', $4, 1)"};

struct Home {
    explicit Home(db::Database& given) : database(given), site(given, {}) {
        home::Parts parts;
        parts.parts.push_back(conversations::slice().first_page);
        home::register_routes(site.routes, parts);
        found_small_school(database);
    }
    void run(const db::Statement& what, std::initializer_list<db::Param> with) {
        database.write([&](db::Writer& tx) { tx.run(what, with); });
    }
    void round(const char* id, db::Param published_at) {
        run(a_round, {school, id, year, counsellor, std::move(published_at)});
        run(its_class, {school, id, class_1b});
        run(its_mentor, {school, id, eva});
        run(its_block, {school, id, eva});
    }
    std::string page(const char* person) { return site.get(person, "/").body; }
    db::Database& database;
    Site site;
};

bool has(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

} // namespace

TEST_CASE("pupil, parents and mentor read first when the next talk is; of another's not") {
    for_each_engine([](db::Database& database) {
        Home home(database);
        home.round("ronde", 1);
        home.run(a_talk, {school, "t-noor", "ronde", noor, "", "2026-10-13T19:00", eva});
        for (const char* person : {noor, samira, karim, eva})
            CHECK(has(home.page(person), "href=\"/gesprek/t-noor\""));
        CHECK(has(home.page(samira), "dinsdag 13 oktober om 19.00"));
        CHECK(has(home.page(eva), "Op dinsdag 13 oktober spreek je"));
        for (const char* person : {daan, leila, tom, counsellor, els})
            CHECK_FALSE(has(home.page(person), "/gesprek/t-noor"));
    });
}

TEST_CASE("a talk that one parent has apart stands on that parent's page only, and on the pupil's") {
    for_each_engine([](db::Database& database) {
        Home home(database);
        home.round("ronde", 1);
        home.run(a_talk, {school, "t-apart", "ronde", noor, karim, "2026-10-13T19:00", eva});
        CHECK(has(home.page(karim), "/gesprek/t-apart"));
        CHECK(has(home.page(noor), "/gesprek/t-apart"));
        CHECK_FALSE(has(home.page(samira), "/gesprek/t-apart"));
    });
}

TEST_CASE("who is asked for times finds that first, until they answered; each parent for themselves") {
    for_each_engine([](db::Database& database) {
        Home home(database);
        home.round("ronde", nullptr);
        const std::string asks = "href=\"/gesprek-tijden/ronde/noor\"";
        CHECK(has(home.page(samira), "Wanneer kunt u komen?"));
        CHECK(has(home.page(samira), asks));
        CHECK_FALSE(has(home.page(noor), asks)); // her parents answer
        home.run(an_answer, {school, "ronde", noor, samira});
        CHECK_FALSE(has(home.page(samira), asks));
        CHECK(has(home.page(karim), asks));
        home.site.clock.set(start_of_day({2026, 10, 10}));
        CHECK_FALSE(has(home.page(karim), asks)); // the day has passed
    });
}

TEST_CASE("a pupil without a parent to answer is asked itself") {
    for_each_engine([](db::Database& database) {
        Home home(database);
        home.round("ronde", nullptr);
        CHECK(has(home.page(daan), "href=\"/gesprek-tijden/ronde/daan\""));
        CHECK(has(home.page(daan), "Wanneer kun je?"));
    });
}

TEST_CASE("an agreement that is stuck stands on the mentor's page, and on nobody else's") {
    for_each_engine([](db::Database& database) {
        Home home(database);
        home.round("ronde", 1);
        home.run(a_talk, {school, "t-noor", "ronde", noor, "", "2026-09-13T19:00", eva});
        home.run(a_stuck_one, {school, "t-noor", noor, noor});
        CHECK(has(home.page(eva), "Afspraken die vastzitten"));
        CHECK(has(home.page(eva), "Oma is op reis."));
        for (const char* person : {samira, noor, tom, counsellor, els})
            CHECK_FALSE(has(home.page(person), "Oma is op reis."));
    });
}
