#pragma once
// The best carousel that can be found in the time.

#include "planner/carousel/request.hpp"
#include "planner/deadline.hpp"
#include "planner/outcome.hpp"

namespace trialoog::planner::carousel {

struct Solved {
    Plan plan;
    Worth worth{};
    Proof proof;
    bool pins_kept = true; // false: no plan keeps all pins
};

Solved solve(const Request&, const Deadline&, const Progress&);

} // namespace trialoog::planner::carousel
