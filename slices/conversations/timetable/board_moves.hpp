#pragma once
// Changes of the board as they are kept, to be undone.

#include "slices/conversations/timetable/board_store.hpp"

namespace trialoog::conversations {

std::string to_json(const std::vector<BoardMove>&);
std::vector<BoardMove> moves_from(std::string_view json);

} // namespace trialoog::conversations
