#include "slices/assignments/work/work_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
constexpr db::Statement yesterday{"test.yesterday",
                                  "UPDATE assignment SET hand_in_on = '2026-10-05' WHERE school_id = $1"};
} // namespace

TEST_CASE("Noor hands in, and it stands in her dossier") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        CHECK(doing.hand_in(noor).status == 422); // the talk is still empty
        doing.talk();
        const auto ready = doing.site.get(noor, "/werk/work-noor/inleveren");
        CHECK(shows(ready, "Lever in"));
        CHECK(location_of(doing.hand_in(noor)) == "/werk/work-noor");
        CHECK(doing.work().handed_in_at == doing.site.clock.now());
        CHECK(doing.work().handed_in_by == "noor");

        const auto dossier = doing.site.get(noor, "/dossier/noor/activiteiten");
        for (const char* text : {"Kwaliteiten", "houdt vol", "werkt graag met mensen", "Dat ik volhoud."})
            CHECK_MESSAGE(shows(dossier, text), text);
    });
}

TEST_CASE("mama may press the button too: they sit together") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.talk(samira);
        CHECK(doing.hand_in(samira).status == 303);
        CHECK(doing.work().handed_in_by == "samira");
    });
}

TEST_CASE("what is handed in can be read by the mentor and changed by nobody") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.talk();
        CHECK(location_of(doing.site.get(eva, "/werk/work-noor")) == "/werk/work-noor/bekijk");
        CHECK_FALSE(shows(doing.site.get(eva, "/werk/work-noor/bekijk"), "Dat ik volhoud."));
        doing.hand_in(noor);
        CHECK(shows(doing.site.get(eva, "/werk/work-noor/bekijk"), "Dat ik volhoud."));
        CHECK(doing.save(noor, "nicest", "Toch anders", 1).status == 409);
        CHECK(location_of(doing.site.get(noor, "/werk/work-noor/leerling/2")) == "/werk/work-noor");
        const auto late = doing.step(noor, "leerling/2", {{"pupil_situation_1", "Toch anders"}});
        CHECK(late.status == 409); // what was typed stands there, and isn't kept
        CHECK(shows(late, "Toch anders"));
        CHECK(doing.value("pupil_situation_1") != "Toch anders");
        CHECK(doing.value("nicest") == "Dat ik volhoud.");
        CHECK(doing.value("pupil_situation_1") == "Keer 1");
        CHECK(doing.hand_in(noor).status == 303); // again: nothing happens
    });
}

TEST_CASE("handing in after the day is allowed, and it shows") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.talk();
        database.write([](db::Writer& tx) { tx.run(yesterday, {school}); });
        CHECK(shows(doing.site.get(noor, "/werk/work-noor"), "De inleverdag is voorbij"));
        CHECK(doing.hand_in(noor).status == 303);
        CHECK(was_handed_in_late(doing.work()));
        CHECK(shows(doing.site.get(noor, "/werk/work-noor"), "Dat was na de afgesproken dag."));
    });
}

TEST_CASE("what the mentor gives back can be changed and handed in again") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.talk();
        doing.hand_in(noor);
        CHECK(database.write(
            [&](db::Writer& tx) { return reopen(tx, school, "work-noor", doing.site.clock.now()); }));
        CHECK_FALSE(database.write(
            [&](db::Writer& tx) { return reopen(tx, school, "work-noor", doing.site.clock.now()); }));
        CHECK(shows(doing.site.get(noor, "/werk/work-noor"), "Eva Visser gaf het terug"));
        CHECK(doing.save(noor, "nicest", "Nog mooier", 1).status == 200);
        CHECK(doing.hand_in(noor).status == 303);
        CHECK(shows(doing.site.get(noor, "/dossier/noor/activiteiten"), "Nog mooier"));
    });
}

TEST_CASE("the home shows each their own works, with how far they are") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        const Day today{2026, 10, 6};
        const auto works = [&](const char* who, access::Role role) {
            const auto viewed = viewer(database, who, {role});
            return database.read([&](db::Reader& tx) {
                return works_of_viewer(tx, viewed, access::own_pupils(tx, viewed), today);
            });
        };
        doing.choose_samira();
        doing.save(noor, "pupil_situation_1", "Ik zwom", 0);
        const auto of_noor = works(noor, access::Role::pupil);
        REQUIRE(of_noor.size() == 1);
        CHECK(of_noor[0].title == "Kwaliteiten");
        CHECK(of_noor[0].turn.who == "Jij bent aan de beurt");
        CHECK(of_noor[0].turn.takes.starts_with("Je bent bij stap "));
        CHECK(of_noor[0].turn.button == "Ga verder");
        CHECK_FALSE(of_noor[0].late);
        CHECK(works(samira, access::Role::parent).size() == 1);
        CHECK(works(karim, access::Role::parent).size() == 1);
        CHECK_FALSE(works(karim, access::Role::parent)[0].takes_part);
        CHECK(works(karim, access::Role::parent)[0].turn.button.empty());
        CHECK(works(leila, access::Role::parent).at(0).work_id == "work-amir");
        CHECK(works(piet, access::Role::parent).empty());
        CHECK(works(eva, access::Role::mentor).empty());
    });
}
