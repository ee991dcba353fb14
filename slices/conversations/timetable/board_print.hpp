#pragma once
// The board on paper.

#include "slices/conversations/timetable/board.hpp"

namespace trialoog::conversations {

/// A3, a page a day for each seven mentors: mentors beside each other, times below each other.
std::string board_pdf(const Board&);
/// A4, one for each mentor's door and day: room, mentor, and given names by time.
std::string doors_pdf(const Board&);

} // namespace trialoog::conversations
