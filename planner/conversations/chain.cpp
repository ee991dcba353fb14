#include "planner/conversations/search.hpp"

#include <algorithm>

namespace trialoog::planner::conversations {

namespace {

/// A talk that has to go, as the talk of `before` takes `place`.
struct Step {
    int talk;
    int before; // step
    int place;  // which the talk of `before` takes
};

/// Looks breadth first, so that few talks move: in a plain evening it is the augmenting path of a matching.
class ChainSearch {
public:
    ChainSearch(Board& board, const Fixed& fixed, bool drop)
        : board_(board), puzzle_(board.puzzle()), fixed_(fixed), drop_(drop), seen_(fixed) {}

    Chain from(int talk) {
        add(talk, nothing, nothing);
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            const auto step = steps_[i];
            if (i > 0 && drop_ && !puzzle_.talk(step.talk).must && apply(static_cast<int>(i), nothing))
                return reached(true);
            for (int p = puzzle_.first(step.talk); p < puzzle_.last(step.talk); ++p)
                if (p != board_.at(step.talk) && try_place(static_cast<int>(i), p)) return reached(true);
        }
        return reached(false);
    }

private:
    Chain reached(bool found) const {
        Chain chain{found, {}};
        for (const auto& step : steps_)
            chain.reached.push_back(step.talk);
        return chain;
    }

    void add(int talk, int before, int place) {
        if (seen_[static_cast<std::size_t>(talk)]) return;
        seen_[static_cast<std::size_t>(talk)] = true;
        steps_.push_back({talk, before, place});
    }

    bool try_place(int step, int p) {
        const auto found = board_.obstacles(puzzle_.place(p));
        if (found.free()) return apply(step, p);
        if (found.talks.empty())
            for (const int t : found.one_of)
                add(t, step, p);
        else if (found.talks.size() == 1 && !found.rooms && !found.in_a_row)
            add(found.talks.front(), step, p);
        return false;
    }

    /// The steps were looked at one by one; together they may stand in each other's way.
    bool apply(int last, int place) {
        std::vector<std::pair<int, int>> was, to;
        for (int s = last; s != nothing; s = steps_[static_cast<std::size_t>(s)].before) {
            const auto& step = steps_[static_cast<std::size_t>(s)];
            was.emplace_back(step.talk, board_.at(step.talk));
            to.emplace_back(step.talk, place);
            place = step.place;
        }
        for (const auto& [talk, from] : was)
            board_.set(talk, nothing);
        for (const auto& [talk, at] : to) {
            if (at == nothing) continue;
            if (board_.is_free(puzzle_.place(at))) {
                board_.set(talk, at);
                continue;
            }
            for (const auto& [back, from] : was)
                board_.set(back, nothing);
            for (const auto& [back, from] : was)
                board_.set(back, from);
            return false;
        }
        return true;
    }

    Board& board_;
    const Puzzle& puzzle_;
    const Fixed& fixed_;
    bool drop_;
    Fixed seen_;
    std::vector<Step> steps_;
};

} // namespace

Chain find_chain(Board& board, int talk, const Fixed& fixed, bool drop) {
    return ChainSearch(board, fixed, drop).from(talk);
}

} // namespace trialoog::planner::conversations
