#include "slices/assignments/class_work/dates.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;

namespace {
const Day tuesday{2026, 10, 6}, year_end{2027, 7, 31};

year_plan::Activity activity(Day starts_on, Day ends_on) {
    year_plan::Activity made;
    made.starts_on = starts_on;
    made.ends_on = ends_on;
    return made;
}
TypedDates good() { return {"2026-10-06", "2026-10-07", "2026-10-16", "2026-10-20"}; }
bool wrong_at(const TypedDates& typed, const char* field) {
    const auto decided = decide_dates(typed, tuesday, year_end);
    return decided.errors.all().size() == 1 && !decided.errors.of(field).empty();
}
bool in_order(const Dates& d) {
    return d.announced_on <= d.prepared_on && d.prepared_on <= d.hand_in_on && d.hand_in_on < d.debrief_on;
}
} // namespace

TEST_CASE("school days run from Monday to Friday") {
    CHECK(school_day_on_or_after({2026, 10, 9}) == Day{2026, 10, 9});
    CHECK(school_day_on_or_after({2026, 10, 10}) == Day{2026, 10, 12});
    CHECK(school_day_on_or_before({2026, 10, 11}) == Day{2026, 10, 9});
}

TEST_CASE("dates are proposed from the year plan: hand-in on its last school day, looking back two school "
          "days later") {
    const Dates dates = propose_dates({2026, 9, 28}, activity({2026, 10, 5}, {2026, 10, 16}));
    CHECK(dates.announced_on == Day{2026, 10, 5});
    CHECK(dates.prepared_on == Day{2026, 10, 6});
    CHECK(dates.hand_in_on == Day{2026, 10, 16});
    CHECK(dates.debrief_on == Day{2026, 10, 20});
}

TEST_CASE("an activity that has begun, is nearly over or isn't planned gets dates from today") {
    const Dates begun = propose_dates(tuesday, activity({2026, 10, 5}, {2026, 10, 16}));
    CHECK(begun.announced_on == tuesday);
    CHECK(begun.hand_in_on == Day{2026, 10, 16});
    const Dates nearly_over = propose_dates({2026, 10, 15}, activity({2026, 10, 5}, {2026, 10, 16}));
    CHECK(nearly_over.hand_in_on > Day{2026, 10, 20});
    CHECK(propose_dates(tuesday, std::nullopt).announced_on == tuesday);
}

TEST_CASE("proposed dates are in order and on school days, on whatever day one asks") {
    for (int day = 0; day < 400; ++day) {
        const Day today = Day{2026, 8, 1}.plus_days(day);
        for (const auto& planned :
             {std::optional<year_plan::Activity>{}, std::optional(activity({2026, 10, 5}, {2026, 10, 16})),
              std::optional(activity({2027, 2, 27}, {2027, 2, 28}))}) {
            const Dates dates = propose_dates(today, planned);
            CHECK(in_order(dates));
            CHECK(decide_dates({dates.announced_on.iso(), dates.prepared_on.iso(), dates.hand_in_on.iso(),
                                dates.debrief_on.iso()},
                               today, {2028, 12, 31})
                      .errors.none());
        }
    }
}

TEST_CASE("dates in order on school days are taken, also when typed the Dutch way") {
    const auto decided =
        decide_dates({"6-10-2026", "2026-10-07", "16-10-2026", "2026-10-20"}, tuesday, year_end);
    CHECK(decided.errors.none());
    CHECK(decided.dates.hand_in_on == Day{2026, 10, 16});
}

TEST_CASE("a date that can't be is refused at its own field") {
    auto typed = good();
    typed.announced = "2026-10-05"; // yesterday
    CHECK(wrong_at(typed, "aankondigen"));
    typed = good();
    typed.prepared = "2026-10-10"; // a Saturday
    CHECK(wrong_at(typed, "voorbereiden"));
    typed = good();
    typed.hand_in = "2026-10-06"; // before the class prepares
    CHECK(wrong_at(typed, "inleveren"));
    typed = good();
    typed.debrief = "2026-10-16"; // on the hand-in day
    CHECK(wrong_at(typed, "nabespreken"));
    typed = good();
    typed.debrief = "2027-08-02"; // the next school year
    CHECK(wrong_at(typed, "nabespreken"));
    typed = good();
    typed.hand_in = "vrijdag";
    CHECK(wrong_at(typed, "inleveren"));
    typed = good();
    typed.prepared = "";
    CHECK(wrong_at(typed, "voorbereiden"));
}
