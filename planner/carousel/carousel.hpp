#pragma once
// A carousel: in each round every pair of pupil and adult visits a room, and never one profile twice.

#include "planner/deadline.hpp"
#include "planner/outcome.hpp"
#include "planner/reading/value.hpp"

#include <string>

namespace trialoog::planner {
struct Placed;
}

namespace trialoog::planner::carousel {

/// The answer as JSON; with faults it is of no use.
std::string planned(const Placed& root, const Deadline&, const Progress&, Faults&, Faults& notes);

} // namespace trialoog::planner::carousel
