#include "planner/conversations/reasons.hpp"

#include <algorithm>

namespace trialoog::planner::conversations {

namespace {

using Slots = std::vector<int>; // nodes, in their order

Slots together(const Slots& a, const Slots& b) {
    Slots all;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

/// Grows the set of slots talk by talk; a set of slots with more talks inside than slots is what is looked
/// for.
class Fewest {
public:
    Fewest(const Puzzle& puzzle, const Matching& matching, int talk, std::vector<int> known)
        : talk_(talk), best_(std::move(known)), slots_(puzzle.request.talks.size()) {
        for (int t = 0; t < puzzle.talks(); ++t) {
            auto& slots = slots_[static_cast<std::size_t>(t)];
            for (int p = puzzle.first(t); p < puzzle.last(t); ++p)
                slots.push_back(matching.node(puzzle.place(p)));
            std::sort(slots.begin(), slots.end());
            if (t != talk && !slots.empty() && slots.size() + 1 < best_.size()) others_.push_back(t);
        }
    }

    std::vector<int> find() {
        grow(slots_[static_cast<std::size_t>(talk_)], 0);
        std::sort(best_.begin(), best_.end());
        return best_;
    }

private:
    const Slots& slots(int talk) const { return slots_[static_cast<std::size_t>(talk)]; }
    bool inside(int talk, const Slots& slots_found) const {
        return std::includes(slots_found.begin(), slots_found.end(), slots(talk).begin(), slots(talk).end());
    }

    void grow(const Slots& found, std::size_t from) {
        if (found.size() + 1 >= best_.size() || ++tries_ > most_tries) return;
        std::vector<int> talks{talk_};
        for (const int t : others_)
            if (talks.size() <= found.size() && inside(t, found)) talks.push_back(t);
        if (talks.size() > found.size()) {
            best_ = talks;
            return;
        }
        for (std::size_t i = from; i < others_.size(); ++i)
            if (!inside(others_[i], found)) grow(together(found, slots(others_[i])), i + 1);
    }

    static constexpr int most_tries = 20'000;
    int talk_, tries_ = 0;
    std::vector<int> best_, others_;
    std::vector<Slots> slots_; // by talk
};

} // namespace

std::vector<int> fewest_too_many(const Puzzle& puzzle, const Matching& matching, int talk,
                                 std::vector<int> known) {
    return Fewest(puzzle, matching, talk, std::move(known)).find();
}

} // namespace trialoog::planner::conversations
