#pragma once
// The board as the planner's question (docs/planner.md, kind "conversations").

#include "slices/conversations/timetable/board.hpp"

#include <string>

namespace trialoog::conversations {

/// Silent families stand anywhere, or nowhere when the round says so. What is over, and what nobody of the
/// mentors may hold, isn't asked for.
std::string plan_request(const Board&, double seconds);

} // namespace trialoog::conversations
