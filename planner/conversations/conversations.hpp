#pragma once
// The timetable of conversations, from the file's object to the answer.

#include "planner/deadline.hpp"
#include "planner/outcome.hpp"
#include "planner/reading/value.hpp"

#include <string>

namespace trialoog::planner {
struct Placed;
}

namespace trialoog::planner::conversations {

/// The answer as JSON; with faults it is of no use.
std::string planned(const Placed& root, const Deadline&, const Progress&, Faults&, Faults& notes);

} // namespace trialoog::planner::conversations
