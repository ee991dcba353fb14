#include "planner/conversations/solve.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace trialoog::planner::conversations {

namespace {

/// Which talks hang together (a forest of talks that point to another of their part).
class Together {
public:
    explicit Together(int count) : up_(static_cast<std::size_t>(count)) {
        std::iota(up_.begin(), up_.end(), 0);
    }
    int top(int one) {
        auto& up = up_[static_cast<std::size_t>(one)];
        while (up != up_[static_cast<std::size_t>(up)])
            up = up_[static_cast<std::size_t>(up)];
        return up;
    }
    void join(int a, int b) {
        a = top(a), b = top(b);
        up_[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
    }

private:
    std::vector<int> up_;
};

/// Could more talks need a room at one moment than there are?
bool rooms_may_be_full(const Puzzle& puzzle) {
    if (puzzle.request.rooms == no_limit) return false;
    std::vector<std::set<int>> mentors(puzzle.moments.size());
    for (const auto& place : puzzle.places)
        for (int m = place.from_moment; m < place.to_moment; ++m)
            mentors[static_cast<std::size_t>(m)].insert(place.mentor);
    return std::any_of(mentors.begin(), mentors.end(), [&](const auto& at_once) {
        return static_cast<int>(at_once.size()) > puzzle.request.rooms;
    });
}

/// A solver is begun once for many small parts.
std::vector<std::vector<int>> gathered(const std::vector<std::vector<int>>& parts) {
    constexpr std::size_t small = 60;
    std::vector<std::vector<int>> groups;
    for (const auto& part : parts) {
        if (groups.empty() || groups.back().size() + part.size() > small) groups.emplace_back();
        groups.back().insert(groups.back().end(), part.begin(), part.end());
    }
    for (auto& group : groups)
        std::sort(group.begin(), group.end());
    return groups;
}

} // namespace

std::vector<std::vector<int>> parts_of(const Puzzle& puzzle) {
    Together together(puzzle.talks());
    std::map<int, int> first; // by body
    const auto meet = [&](int body, int talk) {
        together.join(first.emplace(body, talk).first->second, talk);
    };
    int of_all = nothing;
    const bool by_rooms = rooms_may_be_full(puzzle);
    for (int t = 0; t < puzzle.talks(); ++t) {
        if (puzzle.first(t) == puzzle.last(t)) continue;
        for (int p = puzzle.first(t); p < puzzle.last(t); ++p)
            meet(puzzle.place(p).mentor, t);
        for (const int body : puzzle.attends[static_cast<std::size_t>(t)])
            meet(body, t);
        if (!by_rooms || !puzzle.talk(t).needs_room) continue;
        if (of_all == nothing) of_all = t;
        together.join(of_all, t);
    }
    for (const auto* pairs : {&puzzle.request.siblings, &puzzle.request.apart})
        for (const auto& [a, b] : *pairs)
            together.join(a, b);
    std::map<int, std::vector<int>> parts;
    for (int t = 0; t < puzzle.talks(); ++t)
        if (puzzle.first(t) != puzzle.last(t)) parts[together.top(t)].push_back(t);
    std::vector<std::vector<int>> list;
    for (auto& [top, talks] : parts)
        list.push_back(std::move(talks));
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return a.size() < b.size(); });
    return gathered(list);
}

} // namespace trialoog::planner::conversations
