#pragma once
// When an assignment is announced, prepared in class, handed in and looked back on: proposals and rules.

#include "look/form.hpp"
#include "platform/clock/clock.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <optional>
#include <string>

namespace trialoog::assignments {

struct Dates {
    Day announced_on, prepared_on, hand_in_on, debrief_on;
};

/// Monday to Friday. Holidays aren't known here: the mentor sees the dates before they count.
bool is_school_day(Day);
Day school_day_on_or_after(Day);
Day school_day_on_or_before(Day);

/// From the activity's dates in the year plan where they lie ahead, else from today: parents hear, the next
/// school day the class prepares, about two weeks to do it at home, two school days later the class looks
/// back.
Dates propose_dates(Day today, const std::optional<year_plan::Activity>&);

/// The hand-in day and the day to look back that goes with it.
Dates dates_around(Day hand_in_on);

/// As typed in the form: fields "aankondigen", "voorbereiden", "inleveren", "nabespreken".
struct TypedDates {
    std::string announced, prepared, hand_in, debrief;
};
struct DecidedDates {
    Dates dates;
    look::Errors errors;
};
/// `before`: as it is, where it is changed. A day that stays may be over.
/// All there, announced ≤ prepared ≤ handed in < looked back on, not before today, within the school year,
/// and what happens at school on a school day.
DecidedDates decide_dates(const TypedDates&, Day today, Day year_ends_on,
                          const std::optional<Dates>& before = std::nullopt);

} // namespace trialoog::assignments
