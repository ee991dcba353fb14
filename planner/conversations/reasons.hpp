#pragma once
// Why a talk stands nowhere, and which single changes would place one talk more.

#include "planner/conversations/board.hpp"
#include "planner/conversations/matching.hpp"
#include "planner/deadline.hpp"

namespace trialoog::planner::conversations {

struct Reason {
    enum Kind { no_common_slot, too_many_for_slots, person_busy, rooms_full, in_a_row, apart, pinned } kind;
    std::vector<int> talks, slots, mentors, people; // what it is about; slots by time
};

/// A mentor gets a slot, or a talk may stand in one.
struct Change {
    int mentor = nothing, talk = nothing, slot = nothing;
};

class Explainer {
public:
    Explainer(const Puzzle&, const Plan&, const Deadline&);

    std::vector<Reason> reasons(int talk);
    /// Each was tried: with it alone, a plan with one talk more was made. At most `most_changes`.
    std::vector<Change> would_help(int talk);

    static constexpr std::size_t most_changes = 12;

private:
    std::optional<Reason> too_many(int talk);
    void add_obstacles(int talk, std::vector<Reason>&) const;
    bool helps(const Board&, int talk, const Place& added);

    Puzzle puzzle_; // a copy, with room for one place more at the end
    Board board_;
    Matching matching_;
    const Deadline& deadline_;
    int tries_ = 0;
};

/// The fewest talks, this one among them, that have together fewer slots of mentors than they are. `known` is
/// such a set; given back when no smaller one is found with a bounded effort.
std::vector<int> fewest_too_many(const Puzzle&, const Matching&, int talk, std::vector<int> known);

} // namespace trialoog::planner::conversations
