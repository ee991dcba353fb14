#include "planner/conversations/matching.hpp"

namespace trialoog::planner::conversations {

Matching::Matching(const Puzzle& puzzle) : puzzle_(puzzle) {
    int slots = 0;
    for (const auto& mentor : puzzle.request.mentors) {
        base_.push_back(slots);
        slots += static_cast<int>(mentor.slots.size());
    }
    taken_.assign(static_cast<std::size_t>(slots), nothing);
    seen_.assign(taken_.size(), 0);
}

int Matching::node(const Place& place) const {
    return base_[static_cast<std::size_t>(place.mentor)] + place.first;
}

bool Matching::add(int talk) {
    ++round_;
    std::vector<std::pair<int, int>> steps{{talk, nothing}}; // a talk, and the slot that it had
    std::vector<int> from(taken_.size(), nothing);           // by slot: the step that came to it
    for (std::size_t i = 0; i < steps.size(); ++i)
        for (int p = puzzle_.first(steps[i].first); p < puzzle_.last(steps[i].first); ++p) {
            const auto slot = static_cast<std::size_t>(node(puzzle_.place(p)));
            if (seen_[slot] == round_) continue;
            seen_[slot] = round_;
            from[slot] = static_cast<int>(i);
            if (taken_[slot] != nothing) {
                steps.emplace_back(taken_[slot], static_cast<int>(slot));
                continue;
            }
            for (int at = static_cast<int>(slot); at != nothing;) {
                const auto& [who, had] = steps[static_cast<std::size_t>(from[static_cast<std::size_t>(at)])];
                taken_[static_cast<std::size_t>(at)] = who;
                at = had;
            }
            return true;
        }
    too_many_.clear();
    for (const auto& [who, had] : steps)
        too_many_.push_back(who);
    return false;
}

Fitting most_that_fit(const Puzzle& puzzle, const std::vector<int>& talks) {
    Matching matching(puzzle);
    Fitting fitting;
    for (const int t : talks) // who must first: whoever has a slot keeps one
        if (puzzle.talk(t).must && matching.add(t)) ++fitting.must;
    fitting.all = fitting.must;
    for (const int t : talks)
        if (!puzzle.talk(t).must && matching.add(t)) ++fitting.all;
    return fitting;
}

} // namespace trialoog::planner::conversations
