#include "slices/year_plan/schedule.hpp"

#include "slices/year_plan/now.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::year_plan;

namespace {
const GradeYear year{"grade", 1, "2026-2027", {2026, 8, 1}, {2027, 7, 31}};

Activity activity(std::string id, Day starts_on, Day ends_on) {
    Activity made;
    made.id = std::move(id);
    made.starts_on = starts_on;
    made.ends_on = ends_on;
    return made;
}
} // namespace

TEST_CASE("an activity can be moved to any days in order within the school year") {
    const auto decided = decide({"2026-10-12", "2026-10-23"}, year);
    CHECK(decided.errors.none());
    CHECK(decided.starts_on == Day{2026, 10, 12});
    CHECK(decided.ends_on == Day{2026, 10, 23});
    CHECK(decide({"2026-08-01", "2027-07-31"}, year).errors.none());
}

TEST_CASE("dates may be typed the Dutch way, and one day is enough") {
    const auto decided = decide({"12-10-2026", ""}, year);
    CHECK(decided.errors.none());
    CHECK(decided.starts_on == Day{2026, 10, 12});
    CHECK(decided.ends_on == Day{2026, 10, 12});
}

TEST_CASE("dates that can't be are refused at their own field") {
    auto begin_of = [](const Move& typed) { return !decide(typed, year).errors.of("begin").empty(); };
    auto end_of = [](const Move& typed) { return !decide(typed, year).errors.of("eind").empty(); };
    CHECK(begin_of({"", ""}));
    CHECK(begin_of({"morgen", "2026-10-12"}));
    CHECK(begin_of({"2026-02-30", ""}));
    CHECK(begin_of({"2026-07-31", "2026-10-12"}));
    CHECK(end_of({"2026-10-12", "2027-08-01"}));
    CHECK(end_of({"2026-10-12", "2026-10-11"}));
    CHECK(end_of({"2026-10-12", "x"}));
}

TEST_CASE("what is on now, what was last, and at most two that come") {
    const std::vector<Activity> all{
        activity("a", {2026, 9, 1}, {2026, 9, 10}),   activity("b", {2026, 9, 5}, {2026, 9, 6}),
        activity("c", {2026, 10, 1}, {2026, 10, 10}), activity("d", {2026, 11, 1}, {2026, 11, 1}),
        activity("e", {2026, 12, 1}, {2026, 12, 1}),  activity("f", {2027, 1, 1}, {2027, 1, 1})};
    const Now in_october = now_in(all, {2026, 10, 10});
    REQUIRE(in_october.on.size() == 1);
    CHECK(in_october.on[0]->id == "c");
    REQUIRE(in_october.next.size() == 2);
    CHECK(in_october.next[0]->id == "d");
    const Now between = now_in(all, {2026, 9, 20});
    CHECK(between.on.empty());
    CHECK(between.last->id == "a");
    CHECK(now_in(all, {2027, 6, 1}).next.empty());
}
