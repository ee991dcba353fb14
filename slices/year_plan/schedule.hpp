#pragma once
// The rules of an activity's dates.

#include "look/form.hpp"
#include "slices/year_plan/store.hpp"

namespace trialoog::year_plan {

struct Move {
    std::string starts_on, ends_on; // as typed: 2026-10-05, or 5-10-2026 where the browser has no date field
};
struct Decided {
    Day starts_on, ends_on;
    look::Errors errors; // of the fields "begin" and "eind"
};
/// Both dates are there, in order, and within the school year. Without an end it takes one day.
Decided decide(const Move&, const GradeYear&);

} // namespace trialoog::year_plan
