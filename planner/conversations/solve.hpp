#pragma once
// The best timetable that can be found in the time.

#include "planner/conversations/board.hpp"
#include "planner/deadline.hpp"
#include "planner/outcome.hpp"

namespace trialoog::planner::conversations {

struct Solved {
    Plan plan;
    Worth worth{};
    Proof proof;
};

/// Pins must not clash. Does the same each time, unless the deadline comes.
Solved solve(const Puzzle&, const Deadline&, const Progress&);

/// Talks that have something to do with each other, by part; parts can be planned one by one.
std::vector<std::vector<int>> parts_of(const Puzzle&);

} // namespace trialoog::planner::conversations
