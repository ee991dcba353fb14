#include "slices/assignments/packages/package_store.hpp"
#include "slices/assignments/work/work_for_tests.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

const std::string all = "/thuisopdrachten/pakketten", of_grade = all + "/" + grade_1;

year_plan::Activity home_assignment(const std::string& key, Day starts_on) {
    return {.id = "a-" + key,
            .kind = year_plan::Kind::home_assignment,
            .title = "Thuisopdracht " + key,
            .template_key = key,
            .starts_on = starts_on,
            .ends_on = starts_on.plus_days(10)};
}

PackageChoices choices() {
    return {{"qualities", "family_job"}, {"a-qualities"}, {"eva"}, {2026, 8, 1}, {2027, 7, 31}};
}

/// The small school with grade 1's year plan: qualities, and a job of the family later on.
struct Planning : Doing {
    explicit Planning(db::Database& database) : Doing(database) {
        database.write([&](db::Writer& tx) {
            year_plan::make_from_library(tx, school, grade_1, 1, {2026, 8, 1}, site.clock.now());
        });
    }
    Fields form(const std::string& version, const std::string& who = "") {
        return {{"gezien", version}, {"opdracht-1", "family_job"}, {"plaats-1", "2"},
                {"wie-1", who},      {"op-1", "2027-02-01"},       {"opdracht-2", "qualities"},
                {"plaats-2", "1"},   {"op-2", "2026-10-01"},       {"staat-2", "klaar"}};
    }
};

std::vector<DevelopTask> tasks_of(Planning& doing, const char* person) {
    db::Database& database = doing.site.services.database;
    const auto who = viewer(database, person, {access::Role::mentor});
    return database.read([&](db::Reader& tx) { return develop_tasks(tx, who, {2027, 2, 2}); });
}

} // namespace

TEST_CASE("until somebody plans, a package follows the year plan, ready three weeks before") {
    const auto made = proposed_package(
        {home_assignment("qualities", {2026, 10, 5}), home_assignment("family_job", {2027, 3, 1})},
        {"qualities", "extra"}, {2026, 9, 20});
    REQUIRE(made.items.size() == 3);
    CHECK(made.version == 0);
    CHECK(made.items[0].template_key == "qualities");
    CHECK(made.items[0].activity_id == "a-qualities");
    CHECK_FALSE(made.items[0].ready_by); // that day has passed
    CHECK(made.items[1].ready_by == Day{2027, 2, 8});
    CHECK(made.items[2] == PackageItem{"extra", {}, {}, {}, false});
}

TEST_CASE("a package is put in the order of its numbers; what leaves is left out") {
    const auto decided = decide_package({{"qualities", "2", "a-qualities", "eva", "2026-10-01", true, false},
                                         {"family_job", "1", "", "", "", false, false},
                                         {"unknown", "1", "", "", "", false, false}},
                                        choices());
    CHECK(decided.errors.none());
    REQUIRE(decided.items.size() == 2);
    CHECK(decided.items[0].template_key == "family_job");
    CHECK(decided.items[1] == PackageItem{"qualities", "a-qualities", "eva", Day{2026, 10, 1}, true});
    CHECK(decide_package({{"qualities", "1", "", "", "", false, true}}, choices()).items.empty());
}

TEST_CASE("a number, day, person or moment that can't be is named by its row") {
    const auto decided = decide_package({{"qualities", "nul", "a-other", "noor", "2026-02-30", false, false},
                                         {"family_job", "1", "", "", "2029-01-01", false, false}},
                                        choices());
    for (const char* field : {"plaats-1", "moment-1", "wie-1", "op-1", "op-2"})
        CHECK_MESSAGE(!decided.errors.of(field).empty(), field);
}

TEST_CASE("what a template yields is said once, in a fixed order") {
    const auto yields = yields_of(*find_in_library("qualities")->form);
    CHECK(std::ranges::find(yields, Yield::quality) != yields.end());
    CHECK(std::ranges::count(yields, Yield::quality) == 1);
    for (const Yield yield : yields)
        CHECK_FALSE(yield_word(yield).empty());
}

TEST_CASE("the counsellor plans a package, and everybody who works with it reads it") {
    for_each_engine([](db::Database& database) {
        Planning doing(database);
        CHECK(shows(doing.site.get(eva, all), "Dit is een voorstel uit de jaarplanning."));
        CHECK(shows(doing.site.get(eva, all), "Levert op: "));
        CHECK(location_of(doing.site.post(counsellor, of_grade, doing.form("0", eva))) == all);
        for (const char* person : {eva, tom, counsellor, team_leader, marit}) {
            CAPTURE(person);
            const auto page = doing.site.get(person, all);
            CHECK(page.status == 200);
            CHECK(shows(page, "Eva Visser maakt dit klaar, vóór of op maandag 1 februari"));
            CHECK(shows(page, of_grade + "\"") == (person == std::string(counsellor)));
        }
        for (const char* person : {noor, samira, manager, administrator})
            CHECK(doing.site.get(person, all).status == 404);
        for (const char* person : {eva, marit, team_leader, noor, els, administrator}) {
            CAPTURE(person);
            CHECK(doing.site.get(person, of_grade).status == 404);
            CHECK(doing.site.post(person, of_grade, doing.form("1")).status == 404);
        }
        CHECK(doing.site.get(counsellor, all + "/none").status == 404);
        CHECK_FALSE(shows(doing.site.get(els, all), "Eva Visser"));
    });
}

TEST_CASE("who develops an assignment has it as a task with its day, and says when it is ready") {
    for_each_engine([](db::Database& database) {
        Planning doing(database);
        CHECK(tasks_of(doing, eva).empty());
        doing.site.post(counsellor, of_grade, doing.form("0", eva));
        const auto tasks = tasks_of(doing, eva);
        REQUIRE(tasks.size() == 1);
        CHECK(tasks[0].ready_by == Day{2027, 2, 1});
        CHECK(tasks[0].late);
        CHECK(tasks[0].grade == 1);
        CHECK(tasks_of(doing, tom).empty());
        const Fields ready{{"opdracht", "family_job"}};
        CHECK(doing.site.post(tom, of_grade + "/klaar", ready).status == 404);
        CHECK(location_of(doing.site.post(eva, of_grade + "/klaar", ready)) == all);
        CHECK(tasks_of(doing, eva).empty());
        CHECK(doing.site.post(eva, of_grade + "/klaar", ready).status == 404); // it was ready
    });
}

TEST_CASE("of two who plan at once the second sees both versions, and loses nothing") {
    for_each_engine([](db::Database& database) {
        Planning doing(database);
        doing.site.post(counsellor, of_grade, doing.form("0", eva));
        auto mine = doing.form("0", tom);
        mine.emplace_back("erbij", "");
        const auto both = doing.site.post(counsellor, of_grade, mine);
        CHECK(both.status == 409);
        CHECK(shows(both, "veranderde dit pakket intussen"));
        CHECK(shows(both, "Eva Visser maakt dit klaar")); // theirs
        CHECK(shows(both, "value=\"tom\" selected"));     // mine
        CHECK(shows(both, "name=\"gezien\" value=\"1\""));
        CHECK(doing.site.post(counsellor, of_grade, doing.form("1", tom)).status == 303);
        CHECK(tasks_of(doing, tom).size() == 1);
    });
}

TEST_CASE("a form that can't be comes back with what was typed") {
    for_each_engine([](db::Database& database) {
        Planning doing(database);
        auto form = doing.form("0");
        form[2].second = "veel";
        const auto page = doing.site.post(counsellor, of_grade, form);
        CHECK(page.status == 422);
        CHECK(shows(page, "value=\"veel\""));
        CHECK(shows(page, "href=\"#f-plaats-1\""));
        CHECK(shows(doing.site.get(eva, all), "voorstel uit de jaarplanning"));
    });
}

TEST_CASE("what a class can get next begins with its grade's package") {
    for_each_engine([](db::Database& database) {
        Planning doing(database);
        database.write([](db::Writer& tx) {
            constexpr db::Statement no_work{"test.no_work", "DELETE FROM work"};
            constexpr db::Statement not_given{"test.not_given", "DELETE FROM assignment"};
            tx.run(no_work, {});
            tx.run(not_given, {});
        });
        const std::string of_class = std::string("/klas/") + class_1b;
        CHECK(shows(doing.site.get(eva, of_class), "In de jaarplanning: "));
        doing.site.post(counsellor, of_grade, doing.form("0")); // without moments
        CHECK(shows(doing.site.get(eva, of_class), "In het pakket van dit leerjaar"));
    });
}
