#include "slices/conversations/rounds_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::conversations;
using namespace trialoog::test;

TEST_CASE("the counsellor opens a round, and its mentors are asked for their times") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.opened();
        const auto page = rounds.site.get(counsellor, round_path(round));
        CHECK(page.status == 200);
        for (const char* text : {"Eva Visser", "Tom Mulder", "wacht op tijden", "Kennismakingsgesprek"})
            CHECK_MESSAGE(shows(page, text), text);
        CHECK(shows(rounds.site.get(eva, "/gesprekken"), "Mijn tijden"));
        CHECK_FALSE(shows(rounds.site.get(marit, "/gesprekken"), "Mijn tijden"));
        for (const char* person : {eva, noor, samira, manager, els})
            CHECK(rounds.site.get(person, round_path(round)).status >= 403);
        CHECK(rounds.site.get(els, round_path(round, "mijn-tijden")).status == 404);
    });
}

TEST_CASE("what can't be of a round is said, and everything typed stays") {
    TestDatabase database(db::Engine::sqlite);
    Rounds rounds(*database);
    struct Bad {
        const char *field, *value, *says;
    };
    for (const Bad& bad :
         {Bad{"tot", "2026-11-02", "ligt voor de eerste"}, Bad{"van", "volgende week", "is geen dag"},
          Bad{"antwoord_voor", "2026-11-10", "voor het eerste gesprek"},
          Bad{"antwoord_voor", "2026-10-01", "Deze dag is voorbij"}, Bad{"minuten", "10", "te kort"},
          Bad{"minuten", "een kwartier", "‘een kwartier’"},
          Bad{"leidraad", "exam_talk", "is niet voor klas 1b"},
          Bad{"tot", "2027-09-01", "Het schooljaar is klaar"}, Bad{"tot", "2027-03-01", "maak er twee"},
          Bad{"klas", "elders-1a", "Kies opnieuw"}}) {
        CAPTURE(bad.says);
        const auto answer = rounds.open(
            Rounds::with(Rounds::with(rounds.form(), bad.field, bad.value), "nadruk", "Trots <op> iets"));
        CHECK(answer.status == 422);
        CHECK(shows(answer, bad.says));
        CHECK(shows(answer, "Trots &lt;op&gt; iets"));
    }
    // Ten minutes, on purpose.
    CHECK(rounds.open(Rounds::with(Rounds::with(rounds.form(), "minuten", "10"), "kort", "ja")).status ==
          303);
}

TEST_CASE("two coordinators at once lose nothing") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string path = round_path(rounds.opened(), "wijzigen");
        const auto mine = Rounds::with(Rounds::with(rounds.form(), "gezien", "1"), "wachten", "De aula");
        CHECK(rounds.site.post(counsellor, path, mine).status == 303);
        const auto late = rounds.site.post(team_leader, path, Rounds::with(mine, "wachten", "De hal"));
        CHECK(late.status == 409);
        CHECK(shows(late, "Een collega veranderde deze ronde ook"));
        CHECK(shows(late, "De hal"));
        CHECK(shows(rounds.site.get(counsellor, path), "De aula"));
        CHECK(
            rounds.site
                .post(team_leader, path, Rounds::with(Rounds::with(mine, "wachten", "De hal"), "gezien", "2"))
                .status == 303);
    });
}

TEST_CASE("a class without mentor is named, and its families are asked nothing") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        database.write([](db::Writer& tx) {
            run(tx, "UPDATE staff_role SET ended_on = '2026-09-01' WHERE person_id = 'tom'");
        });
        CHECK(shows(rounds.site.get(counsellor, "/gesprekken/ronde/nieuw"), "Deze klas heeft geen mentor"));
        const std::string round = rounds.opened();
        CHECK(shows(rounds.site.get(counsellor, round_path(round)),
                    "Klas 1c: hier zijn leerlingen zonder mentor"));
        rounds.give(eva, round, {{"van-2026-11-10-1", "18:30"}, {"tot-2026-11-10-1", "20:30"}});
        rounds.site.post(counsellor, round_path(round, "vragen"), Fields{});
        CHECK(rounds.heard(samira).size() == 1);
        CHECK(rounds.heard(marit).empty());
        // A mentor comes, and gives times: now they are asked too, the others not again.
        database.write([](db::Writer& tx) {
            run(tx, "INSERT INTO staff_role (school_id, id, person_id, role, class_id) VALUES ('brug', "
                    "'new', 'tom', "
                    "'mentor', 'brug-1c')");
        });
        CHECK(
            rounds.give(tom, round, {{"van-2026-11-10-1", "18:30"}, {"tot-2026-11-10-1", "20:30"}}).status ==
            303);
        rounds.site.post(counsellor, round_path(round, "vragen"), Fields{});
        CHECK(rounds.heard(marit).size() == 1);
        CHECK(rounds.heard(samira).size() == 1);
    });
}

TEST_CASE("a mentor gives times day by day, or by a pattern with exceptions") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.opened();
        const auto filled = rounds.give(eva, round,
                                        {{"dag", "2"},
                                         {"elke-van", "18.30"},
                                         {"elke-tot", "21.00"},
                                         {"doe", "vul"},
                                         {"van-2026-11-12-1", "15.00"},
                                         {"tot-2026-11-12-1", "16.30"}});
        CHECK(filled.status == 303);
        CHECK(rounds.blocks_of(round, eva) == 2);
        const auto page = rounds.site.get(eva, round_path(round, "mijn-tijden"));
        CHECK(shows(page, "dinsdag 10 november"));
        CHECK(shows(page, "6 gesprekken van 20 minuten: 18.30, 18.55, 19.20, 19.45, 20.10 en 20.35."));
        CHECK(shows(page, "3 gesprekken van 20 minuten"));
        CHECK(
            rounds.give(eva, round, {{"van-2026-11-12-1", "15.00"}, {"tot-2026-11-12-1", "16.30"}}).status ==
            303);
        CHECK(rounds.blocks_of(round, eva) == 1); // Tuesday was taken out again
    });
}

TEST_CASE("times that overlap, run backwards or are no times are said, and everything typed stays") {
    TestDatabase database(db::Engine::sqlite);
    Rounds rounds(*database);
    const std::string round = rounds.opened();
    struct Bad {
        Fields fields;
        const char* says;
    };
    const Fields evening{{"van-2026-11-10-1", "18.30"}, {"tot-2026-11-10-1", "20.30"}};
    for (const Bad& bad :
         {Bad{{{"van-2026-11-10-1", "20.30"}, {"tot-2026-11-10-1", "18.30"}},
              "achteruit: van 20.30 tot 18.30"},
          Bad{{{"van-2026-11-10-1", "half zeven"}, {"tot-2026-11-10-1", "20.30"}},
              "‘half zeven’ is geen tijd"},
          Bad{{{"van-2026-11-10-1", "18.30"}}, "Vul ook deze tijd in"},
          Bad{{{"van-2026-11-10-1", "18.30"}, {"tot-2026-11-10-1", "18.45"}}, "past geen gesprek"},
          Bad{{{"van-2026-11-10-1", "18.30"},
               {"tot-2026-11-10-1", "20.30"},
               {"van-2026-11-10-2", "20.00"},
               {"tot-2026-11-10-2", "21.00"}},
              "begint om 20.00, maar de vorige loopt tot 20.30"},
          Bad{{{"doe", "vul"}, {"elke-van", "18.30"}, {"elke-tot", "21.00"}}, "Kies een dag van de week"}}) {
        CAPTURE(bad.says);
        const auto answer = rounds.give(eva, round, Rounds::with(bad.fields, "lokaal", "B 12"));
        CHECK(answer.status == 422);
        CHECK(shows(answer, bad.says));
        CHECK(shows(answer, "B 12"));
        CHECK(rounds.blocks_of(round, eva) == 0);
    }
    // One room, one moment: one mentor.
    CHECK(rounds.give(eva, round, Rounds::with(evening, "lokaal", "B12")).status == 303);
    const auto taken = rounds.give(tom, round, Rounds::with(evening, "lokaal", "b12"));
    CHECK(taken.status == 422);
    CHECK(shows(taken, "Lokaal b12 is dan van Eva Visser"));
    CHECK(rounds.give(tom, round, Rounds::with(evening, "lokaal", "B13")).status == 303);
}

TEST_CASE("an interpreter and a colleague have times of their own, given by who plans") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.opened(), add = round_path(round, "erbij");
        const auto added =
            rounds.site.post(counsellor, add, {{"wie", "tolk"}, {"naam", "Nadia Haddou"}, {"taal", "ar"}});
        CHECK(added.status == 303);
        CHECK(shows(rounds.site.get(counsellor, location_of(added)), "Nadia Haddou"));
        CHECK(rounds.site
                  .post(counsellor, location_of(added),
                        {{"gezien", "1"}, {"van-2026-11-10-1", "18.30"}, {"tot-2026-11-10-1", "20.30"}})
                  .status == 303);
        CHECK(rounds.site.post(counsellor, add, {{"wie", "collega"}, {"collega", marit}}).status == 303);
        CHECK(rounds.site.get(marit, round_path(round, "mijn-tijden")).status == 200);
        CHECK(rounds.site.post(counsellor, add, {{"wie", "tolk"}, {"naam", ""}, {"taal", "ar"}}).status ==
              422);
        CHECK(rounds.site.post(counsellor, giver_path(round, marit) + "/weg", Fields{}).status == 303);
        CHECK(rounds.site.get(marit, round_path(round, "mijn-tijden")).status == 404);
    });
}
