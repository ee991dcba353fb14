#include "slices/assignments/class_work/class_rows.hpp"

#include "slices/assignments/class_work/answered_counts.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;

namespace {
const Dates dates{{2026, 10, 5}, {2026, 10, 6}, {2026, 10, 16}, {2026, 10, 20}};

PupilRow pupil(std::string name) {
    PupilRow row;
    row.given_name = std::move(name);
    row.companion = "mother";
    return row;
}
Instant on(Day day) { return start_of_day(day).plus_seconds(20 * 3600); }
} // namespace

TEST_CASE("a pupil has not begun, has begun, or has handed in") {
    auto noor = pupil("Noor");
    CHECK(standing(noor) == Standing::not_begun);
    noor.begun = true;
    CHECK(standing(noor) == Standing::begun);
    noor.handed_in_at = on({2026, 10, 16});
    CHECK(standing(noor) == Standing::handed_in);
}

TEST_CASE("two Julias in one class are called by their name in full, and the only Noor by hers") {
    std::vector<PupilRow> rows{pupil("Julia"), pupil("Noor"), pupil("Julia")};
    rows[0].name = "Julia Jacobs";
    rows[1].name = "Noor Benali";
    rows[2].name = "Julia Peters";
    tell_apart(rows);
    CHECK(rows[0].given_name == "Julia Jacobs");
    CHECK(rows[1].given_name == "Noor");
    CHECK(rows[2].given_name == "Julia Peters");
}

TEST_CASE("the hand-in day itself is in time, also late in the evening") {
    auto noor = pupil("Noor");
    CHECK_FALSE(is_late(noor, dates.hand_in_on, {2026, 10, 16}));
    CHECK(is_late(noor, dates.hand_in_on, {2026, 10, 17}));
    noor.handed_in_at = start_of_day({2026, 10, 16}).plus_seconds(23 * 3600 + 3599);
    CHECK_FALSE(is_late(noor, dates.hand_in_on, {2026, 10, 30}));
    noor.handed_in_at = on({2026, 10, 17});
    CHECK(is_late(noor, dates.hand_in_on, {2026, 10, 30}));
}

TEST_CASE("coverage counts parents, others and nobody") {
    auto guardian = pupil("Bo"), aunt = pupil("Mila"), nobody = pupil("Daan");
    guardian.companion = "other";
    guardian.companion_person_id = "voogd";
    aunt.companion = "aunt";
    nobody.companion = "";
    const auto counted = coverage({pupil("Noor"), guardian, aunt, nobody});
    CHECK(counted.pupils == 4);
    CHECK(counted.parent == 2);
    CHECK(counted.somebody_else == 1);
    CHECK(counted.nobody() == 1);
}

TEST_CASE("a count is known for the state that it was counted in, and for no other") {
    AnsweredCounts counts;
    CHECK_FALSE(counts.find("work", 3));
    counts.remember("work", 3, 7);
    CHECK(counts.find("work", 3) == 7);
    CHECK_FALSE(counts.find("work", 4));
    CHECK_FALSE(counts.find("other", 3));
    counts.remember("work", 4, 8);
    CHECK(counts.find("work", 4) == 8);
    CHECK_FALSE(counts.find("work", 3));
}
