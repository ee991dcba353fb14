#pragma once
// Finds a good plan fast, so that there always is one in hand: one talk after the other, then chains of
// moves.

#include "planner/conversations/board.hpp"
#include "planner/deadline.hpp"

namespace trialoog::planner::conversations {

/// Talks that stay where they are.
using Fixed = std::vector<bool>;

/// Talks by which a chain was looked for, the first of them the one that needs a place.
struct Chain {
    bool found = false;
    std::vector<int> reached;
};

/// Finds a place for a talk by moving others along: each takes the place of the next, the last a free one.
/// With `drop`, the last may go nowhere when it needn't be placed. The board is left as it was when there is
/// none.
Chain find_chain(Board&, int talk, const Fixed&, bool drop = false);

/// Puts the talk on the best place that is free, if any.
bool put_on_best(Board&, int talk);

/// Who is pinned.
Fixed pins_of(const Puzzle&);

/// A plan from nothing. Does the same each time, unless the deadline comes.
Board start(const Puzzle&, const Deadline&);

} // namespace trialoog::planner::conversations
