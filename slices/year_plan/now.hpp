#pragma once
#include "slices/year_plan/year_plan.hpp"

namespace trialoog::year_plan {

/// A grade's activities seen from a day. `activities` are in order of date and must outlive it.
struct Now {
    std::vector<const Activity*> on;   // begun and not over
    const Activity* last = nullptr;    // the last that is over
    std::vector<const Activity*> next; // at most two that come
};
Now now_in(const std::vector<Activity>& activities, Day today);

} // namespace trialoog::year_plan
