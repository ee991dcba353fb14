#pragma once
// Talks and mentors' slots, one slot a talk, and nothing else: who doesn't fit here fits in no plan.

#include "planner/conversations/puzzle.hpp"

namespace trialoog::planner::conversations {

class Matching {
public:
    explicit Matching(const Puzzle&);

    /// Gives the talk a slot of a mentor; those that have one may get another.
    bool add(int talk);
    /// After `add` was false: talks, that one first, that have together one slot less than they are. Without
    /// any of them the others would fit.
    const std::vector<int>& too_many() const { return too_many_; }
    /// Of a place: which slot of which mentor, as one number.
    int node(const Place&) const;

private:
    const Puzzle& puzzle_;
    int round_ = 0;
    std::vector<int> base_;         // by mentor: the number of its first slot
    std::vector<int> taken_, seen_; // by node: the talk that has it; the round in which it was looked at
    std::vector<int> too_many_;
};

/// Most talks that fit, and most that must: can't be beaten.
struct Fitting {
    std::int64_t must = 0, all = 0;
};
Fitting most_that_fit(const Puzzle&, const std::vector<int>& talks);

} // namespace trialoog::planner::conversations
