#pragma once
// How far a plan is proven.

#include <cstdint>
#include <functional>
#include <vector>

namespace trialoog::planner {

/// Called now and then with what the plan in hand is worth by level, the seconds so far, and how many levels
/// are proven.
using Progress = std::function<void(const std::vector<std::int64_t>& worth, double seconds, int proven)>;

/// The first `levels` of the order are certain; what can't be beaten at the next, if there is one.
struct Proof {
    int levels = 0;
    std::int64_t bound = 0;
};

} // namespace trialoog::planner
