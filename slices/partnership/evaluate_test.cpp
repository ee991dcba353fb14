#include "slices/partnership/evaluation_for_tests.hpp"
#include "slices/partnership/store.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::partnership;
using namespace trialoog::test;

namespace {
const std::string path = "/werk/work-noor/terugblik", of_class = "/opdracht/qualities-1b/terugblik";

std::vector<OpenEvaluation> open_for(AfterDebrief& doing, const char* person, access::Role role) {
    db::Database& database = doing.site.services.database;
    const auto who = viewer(database, person, {role});
    return database.read([&](db::Reader& tx) {
        return open_evaluations(tx, who, access::own_pupils(tx, who), access::own_classes(tx, who),
                                doing.site.clock.now());
    });
}
} // namespace

TEST_CASE("after the debrief pupil and the adult at work are asked how it was, and nobody else") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        CHECK(shows(doing.site.get(noor, "/werk/work-noor"), "href=\"" + path + "\""));
        CHECK(shows(doing.site.get(noor, path), "Vond je de opdracht leuk?"));
        CHECK(shows(doing.site.get(samira, path), "Hoorde u iets nieuws van Noor?"));
        CHECK_FALSE(shows(doing.site.get(karim, "/werk/work-noor"), path)); // he reads along
        for (const char* person : {karim, daan, leila, eva, tom, els, sem, counsellor, administrator}) {
            CAPTURE(person);
            CHECK(doing.site.get(person, path).status == 404);
            CHECK(doing.site.post(person, path, {{"vraag_1", "3"}}).status == 404);
        }
        CHECK(open_for(doing, noor, access::Role::pupil).size() == 1);
        CHECK(open_for(doing, samira, access::Role::parent).size() == 1);
        CHECK(open_for(doing, karim, access::Role::parent).empty());
        CHECK(open_for(doing, daan, access::Role::pupil).empty()); // handed nothing in
    });
}

TEST_CASE("what somebody said is kept, can be changed for two weeks, and isn't asked again") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        const auto answer = doing.site.post(
            noor, path, {{"vraag_1", "3"}, {"vraag_2", "2"}, {"zin", "  Meer\r\ntijd <graag>. "}});
        CHECK(location_of(answer) == path + "?bewaard=1");
        const auto page = doing.site.get(noor, path + "?bewaard=1");
        CHECK(shows(page, "Bedankt"));
        CHECK(shows(page, "name=\"vraag_1\" value=\"3\" checked"));
        CHECK(shows(page, "Meer  tijd &lt;graag&gt;."));
        CHECK(open_for(doing, noor, access::Role::pupil).empty());
        CHECK(shows(doing.site.get(noor, "/werk/work-noor"), "Bekijk of verander"));
        CHECK_FALSE(shows(doing.site.get(samira, path), "graag")); // each sees the own answers

        doing.site.clock.set(doing.site.clock.now().plus_days(14));
        CHECK(doing.site.post(noor, path, {{"vraag_1", "1"}}).status == 303);
        CHECK(shows(doing.site.get(noor, path), "name=\"vraag_1\" value=\"1\" checked"));
        doing.site.clock.set(doing.site.clock.now().plus_days(1));
        CHECK(doing.site.post(noor, path, {{"vraag_1", "3"}}).status == 422);
        CHECK(shows(doing.site.get(noor, path), "Veranderen kan niet meer."));
    });
}

TEST_CASE("an empty form or a long story comes back with what was typed, and nothing is kept") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        const auto empty = doing.site.post(samira, path, {{"vraag_1", "9"}, {"zin", "  "}});
        CHECK(empty.status == 422);
        CHECK(shows(empty, "href=\"#f-vraag_1\""));
        const auto long_story =
            doing.site.post(samira, path, {{"vraag_2", "1"}, {"zin", std::string(1300, 'a')}});
        CHECK(long_story.status == 422);
        CHECK(shows(long_story, "name=\"vraag_2\" value=\"1\" checked"));
        CHECK(shows(long_story, std::string(1300, 'a')));
        CHECK(open_for(doing, samira, access::Role::parent).size() == 1);
    });
}

TEST_CASE("before the debrief nobody is asked") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        database.write([](db::Writer& tx) {
            tx.run(sql_of_test::debrief, {school, "qualities-1b", nullptr});
        });
        CHECK_FALSE(shows(doing.site.get(noor, "/werk/work-noor"), "href=\"" + path + "\""));
        CHECK(location_of(doing.site.get(noor, path)) == "/werk/work-noor");
        CHECK(location_of(doing.site.post(noor, path, {{"vraag_1", "3"}})) == "/werk/work-noor");
        CHECK(location_of(doing.site.get(eva, of_class)) == "/opdracht/qualities-1b");
        CHECK(open_for(doing, noor, access::Role::pupil).empty());
    });
}

TEST_CASE("the mentor of the class says it too, of the own class only") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        CHECK(shows(doing.site.get(eva, "/opdracht/qualities-1b"), "href=\"" + of_class + "\""));
        CHECK(open_for(doing, eva, access::Role::mentor).size() == 1);
        CHECK(open_for(doing, tom, access::Role::mentor).empty());
        CHECK(location_of(doing.site.post(eva, of_class, {{"vraag_3", "3"}})) == of_class + "?bewaard=1");
        CHECK(open_for(doing, eva, access::Role::mentor).empty());
        for (const char* person : {tom, els, noor, samira, counsellor, team_leader, administrator}) {
            CAPTURE(person);
            CHECK(doing.site.get(person, of_class).status == 404);
            CHECK(doing.site.post(person, of_class, {{"vraag_1", "3"}}).status == 404);
        }
        CHECK_FALSE(shows(doing.site.get(counsellor, "/opdracht/qualities-1b"), of_class));
    });
}

TEST_CASE("the demo can't say what the rules don't allow") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        const auto say = [&](const char* person) {
            database.write([&](db::Writer& tx) {
                record_evaluation(tx, school, {"work-noor", {}, person, {3, 3, 3}, {}},
                                  doing.site.clock.now());
            });
        };
        CHECK_THROWS_AS(say(karim), std::logic_error);
        CHECK_NOTHROW(say(samira));
        CHECK(open_for(doing, samira, access::Role::parent).empty());
    });
}
