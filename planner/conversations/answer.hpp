#pragma once
// The answer, as the contract has it.

#include "planner/conversations/solve.hpp"

#include <string>

namespace trialoog::planner::conversations {

std::string answer(const Puzzle&, const Solved&, const Deadline&);

} // namespace trialoog::planner::conversations
