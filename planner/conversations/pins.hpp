#pragma once
// Pins that can't all be kept are a fault of the input.

#include "planner/conversations/puzzle.hpp"

namespace trialoog::planner::conversations {

void check_pins(const Puzzle&, Faults&);

} // namespace trialoog::planner::conversations
