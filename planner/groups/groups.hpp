#pragma once
// Groups of a gathering: everybody in one, friends together, who can't be together apart.

#include "planner/deadline.hpp"
#include "planner/outcome.hpp"
#include "planner/reading/value.hpp"

#include <string>

namespace trialoog::planner {
struct Placed;
}

namespace trialoog::planner::groups {

/// The answer as JSON; with faults it is of no use.
std::string planned(const Placed& root, const Deadline&, const Progress&, Faults&, Faults& notes);

} // namespace trialoog::planner::groups
