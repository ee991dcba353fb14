#include "slices/year_plan/year_plan.hpp"

#include "slices/year_plan/now.hpp"
#include "slices/year_plan/store.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {

struct Planned {
    explicit Planned(db::Database& database) : site(database, {year_plan::register_own_routes}) {
        found_small_school(database);
        database.write([&](db::Writer& tx) {
            year_plan::make_from_library(tx, school, grade_1, 1, {2026, 8, 1}, site.clock.now());
        });
        database.read([&](db::Reader& tx) {
            qualities = year_plan::activity_of_template(tx, school, grade_1, "qualities").value();
        });
        path = "/activiteit/" + qualities.id;
    }
    std::string seen() {
        const auto opened = site.services.database.read(
            [&](db::Reader& tx) { return year_plan::open_activity(tx, school, qualities.id).value(); });
        return std::to_string(opened.changed_at.ms);
    }
    Site site;
    year_plan::Activity qualities;
    std::string path;
};

} // namespace

TEST_CASE("a grade's year is made from the library, once") {
    for_each_engine([](db::Database& database) {
        Planned planned(database);
        const auto count = [&] {
            return database.read(
                [](db::Reader& tx) { return year_plan::activities(tx, school, grade_1).size(); });
        };
        CHECK(count() == 13);
        database.write([&](db::Writer& tx) {
            year_plan::make_from_library(tx, school, grade_1, 1, {2026, 8, 1}, planned.site.clock.now());
        });
        CHECK(count() == 13);
        CHECK(planned.qualities.starts_on == Day{2026, 10, 5});
        const auto links =
            database.read([](db::Reader& tx) { return year_plan::links(tx, school, grade_1); });
        CHECK(links.size() == 13);
        CHECK(database.read([](db::Reader& tx) { return year_plan::activities(tx, other_school, grade_1); })
                  .empty());
    });
}

TEST_CASE("everybody of the school sees a grade's year, drawn and as a list") {
    for_each_engine([](db::Database& database) {
        Planned planned(database);
        for (const char* person : {noor, samira, eva, counsellor, team_leader, administrator}) {
            const auto answer = planned.site.get(person, "/jaar/1");
            CHECK(answer.status == 200);
            CHECK(shows(answer, "<svg class=\"timeline wide\""));
            CHECK(shows(answer, "Thuisopdracht kwaliteiten"));
            CHECK(shows(answer, "Hoort bij: "));
            CHECK(shows(answer, "5 okt – 16 okt"));
        }
        CHECK(shows(planned.site.get(noor, "/jaar/1"), "Je zoekt samen met een volwassene uit"));
        CHECK(shows(planned.site.get(samira, "/jaar/1"), "U vertelt uw kind wanneer u trots was"));
        CHECK(shows(planned.site.get(noor, "/jaar/2"), "Nog geen planning"));
        CHECK(planned.site.get(noor, "/jaar/5").status == 404);
        CHECK(planned.site.get(noor, "/jaar/x").status == 404);
        CHECK_FALSE(shows(planned.site.get(els, "/jaar/1"), "Thuisopdracht kwaliteiten"));
        CHECK(planned.site.get(els, std::string("/jaar/") + grade_1).status == 404);
    });
}

TEST_CASE("the year leads to the grade of one's own child or class") {
    for_each_engine([](db::Database& database) {
        Planned planned(database);
        for (const char* person : {noor, samira, eva, counsellor})
            CHECK(location_of(planned.site.get(person, "/jaar")) == "/jaar/1");
        CHECK(location_of(planned.site.get(noor, std::string("/jaar/") + grade_2)) == "/jaar/2");
        CHECK(planned.site.get("", "/jaar").status == 303);
    });
}

TEST_CASE("the counsellor moves an activity, and everybody sees the new dates") {
    for_each_engine([](db::Database& database) {
        Planned planned(database);
        CHECK(shows(planned.site.get(counsellor, "/jaar/1"), "href=\"" + planned.path + "\""));
        CHECK(shows(planned.site.get(counsellor, planned.path), "value=\"2026-10-05\""));
        const auto answer =
            planned.site.post(counsellor, planned.path,
                              {{"begin", "2026-11-02"}, {"eind", "2026-11-13"}, {"gezien", planned.seen()}});
        CHECK(answer.status == 303);
        CHECK(location_of(answer) == "/jaar/1");
        CHECK(shows(planned.site.get(noor, "/jaar/1"), "2 nov – 13 nov"));
    });
}

TEST_CASE("dates that can't be come back with what was typed") {
    for_each_engine([](db::Database& database) {
        Planned planned(database);
        const auto answer =
            planned.site.post(counsellor, planned.path,
                              {{"begin", "2027-08-02"}, {"eind", "straks"}, {"gezien", planned.seen()}});
        CHECK(answer.status == 422);
        CHECK(shows(answer, "value=\"2027-08-02\""));
        CHECK(shows(answer, "value=\"straks\""));
        CHECK(shows(answer, "aria-invalid"));
        CHECK(shows(planned.site.get(noor, "/jaar/1"), "5 okt – 16 okt"));
    });
}

TEST_CASE("who moves an activity that was moved meanwhile sees both, and may save after all") {
    for_each_engine([](db::Database& database) {
        Planned planned(database);
        const std::string seen = planned.seen();
        planned.site.post(counsellor, planned.path,
                          {{"begin", "2026-11-02"}, {"eind", "2026-11-13"}, {"gezien", seen}});
        const auto late = planned.site.post(
            counsellor, planned.path, {{"begin", "2026-12-01"}, {"eind", "2026-12-04"}, {"gezien", seen}});
        CHECK(late.status == 409);
        CHECK(shows(late, "2 nov – 13 nov"));
        CHECK(shows(late, "value=\"2026-12-01\""));
        CHECK(shows(late, planned.seen()));
        CHECK(planned.site
                  .post(counsellor, planned.path,
                        {{"begin", "2026-12-01"}, {"eind", "2026-12-04"}, {"gezien", planned.seen()}})
                  .status == 303);
    });
}

TEST_CASE("nobody but a counsellor of the school moves an activity") {
    for_each_engine([](db::Database& database) {
        Planned planned(database);
        for (const char* person : {noor, samira, eva, team_leader, manager, administrator, marit, sem, els}) {
            CAPTURE(person);
            CHECK(planned.site.get(person, planned.path).status == 404);
            CHECK(
                planned.site.post(person, planned.path, {{"begin", "2026-11-02"}, {"gezien", planned.seen()}})
                    .status == 404);
        }
        CHECK(planned.site.get(counsellor, "/activiteit/none").status == 404);
        CHECK(shows(planned.site.get(noor, "/jaar/1"), "5 okt – 16 okt"));
    });
}

TEST_CASE(
    "at every day of the year a home shows what the whole year has nearest: on, the next two, the last") {
    for_each_engine([](db::Database& database) {
        Planned planned(database);
        const auto viewer_noor = viewer(database, noor, {access::Role::pupil});
        const auto titles = [](const std::vector<year_plan::Activity>& activities, Day today) {
            const year_plan::Now now = year_plan::now_in(activities, today);
            std::vector<std::string> all;
            for (const auto& part : {now.on, now.next})
                for (const year_plan::Activity* one : part)
                    all.push_back(one->title);
            if (now.last) all.push_back(now.last->title);
            return all;
        };
        const auto year =
            database.read([](db::Reader& tx) { return year_plan::activities(tx, school, grade_1); });
        for (Day day{2026, 8, 1}; day < Day{2027, 7, 31}; day = day.plus_days(3)) {
            CAPTURE(day.iso());
            auto around = database.read(
                [&](db::Reader& tx) { return year_plan::activities_around(tx, viewer_noor, {1}, day); });
            CHECK(titles(around[1], day) == titles(year, day));
        }
    });
}

TEST_CASE("a home says what is on now and what comes next") {
    for_each_engine([](db::Database& database) {
        Planned planned(database);
        const auto all =
            database.read([](db::Reader& tx) { return year_plan::activities(tx, school, grade_1); });
        const std::string card = year_plan::now_and_next(grade_1, all, {2026, 10, 6}).str();
        CHECK(card.find("Thuisopdracht kwaliteiten") != card.npos);
        CHECK(card.find("Spelavond") != card.npos);
        CHECK(card.find("Ministage") == card.npos);
        CHECK(year_plan::now_and_next(grade_1, {}, {2026, 10, 6}).empty());
    });
}
