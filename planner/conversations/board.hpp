#pragma once
// A plan in the making: who stands where, what it is worth, and what stands in the way of a place.

#include "planner/conversations/puzzle.hpp"

namespace trialoog::planner::conversations {

/// Where each talk stands: the index of its place, or `nothing`.
using Plan = std::vector<int>;

/// What stands in the way of one place.
struct Obstacles {
    std::vector<int> talks;  // each of them has to go
    std::vector<int> one_of; // when `talks` is empty: that one of these goes is enough
    bool mentor = false, person = false, apart = false, rooms = false, in_a_row = false; // why
    bool free() const { return !mentor && !person && !apart && !rooms && !in_a_row; }
};

class Board {
public:
    explicit Board(const Puzzle&);
    Board(const Puzzle&, const Plan&);

    const Plan& plan() const { return plan_; }
    int at(int talk) const { return plan_[static_cast<std::size_t>(talk)]; }
    const Worth& worth() const { return worth_; }
    const Puzzle& puzzle() const { return *puzzle_; }

    /// The talk stands there from now on, or nowhere; what stands in the way is not looked at.
    void set(int talk, int place);
    /// Of the place for its talk, which may stand elsewhere now.
    Obstacles obstacles(const Place&) const;
    bool is_free(const Place&) const;

private:
    void count(int talk, const Place&, int sign);
    void add_row(const Place&, Obstacles&) const;
    void add_rooms(const Place&, Obstacles&) const;
    std::vector<int> who_is_there(int moment) const; // in a room, by talk
    std::int64_t waits(int mentor) const;

    const Puzzle* puzzle_;
    Plan plan_;
    Worth worth_{};
    std::vector<std::vector<int>> in_talks_; // by body, the talks where it is; a mentor's too
    std::vector<std::vector<int>> held_;     // by mentor, the talks it holds, by time
    std::vector<int> rooms_;                 // by moment, how many are in use
};

} // namespace trialoog::planner::conversations
