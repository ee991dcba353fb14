#pragma once
// The evenings of one mentor as a path from slot to slot: it knows how many talks stand in a row, and what
// the mentor waits between them.

#include "planner/conversations/puzzle.hpp"
#include "planner/solving/program.hpp"

#include <map>

namespace trialoog::planner::conversations {

/// From which slot of the mentor, and how many.
using Stretch = std::pair<int, int>;

/// `talks` are the columns of talks by where they stand; on one of `taken` stands a talk that stays.
void add_evening_path(const Request&, int mentor, const std::map<Stretch, std::vector<int>>& talks,
                      const std::vector<Stretch>& taken, Program&, Objective& waits);

} // namespace trialoog::planner::conversations
