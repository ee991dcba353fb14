#include "planner/conversations/search.hpp"

#include <algorithm>
#include <numeric>

namespace trialoog::planner::conversations {

namespace {

/// Who has least choice comes first, and whoever must.
std::vector<int> in_order_of_choice(const Puzzle& puzzle) {
    std::vector<int> talks(static_cast<std::size_t>(puzzle.talks()));
    std::iota(talks.begin(), talks.end(), 0);
    const auto key = [&](int t) {
        const auto& talk = puzzle.talk(t);
        return std::tuple(!talk.must, puzzle.last(t) - puzzle.first(t), t);
    };
    std::sort(talks.begin(), talks.end(), [&](int a, int b) { return key(a) < key(b); });
    return talks;
}

void stay_where_they_were(Board& board) {
    const auto& puzzle = board.puzzle();
    for (int t = 0; t < puzzle.talks(); ++t) {
        if (board.at(t) != nothing || puzzle.talk(t).was_slot == nothing) continue;
        const int p = puzzle.find(t, puzzle.talk(t).was_mentor, puzzle.talk(t).was_slot);
        if (p != nothing && board.is_free(puzzle.place(p))) board.set(t, p);
    }
}

void place_the_rest(Board& board, const Fixed& pins, const Deadline& deadline) {
    const auto order = in_order_of_choice(board.puzzle());
    for (const int t : order)
        if (board.at(t) == nothing && !deadline.passed()) put_on_best(board, t);
    for (const int t : order) {
        if (deadline.passed()) return;
        if (board.at(t) != nothing || board.puzzle().first(t) == board.puzzle().last(t)) continue;
        if (!find_chain(board, t, pins).found && board.puzzle().talk(t).must)
            find_chain(board, t, pins, true);
    }
}

/// Puts a talk on a place; who stands in the way goes elsewhere. False when somebody can't: then the board is
/// to be thrown away.
bool push_in(Board& board, int place, Fixed& fixed) {
    const auto& to = board.puzzle().place(place);
    const auto found = board.obstacles(to);
    if (found.talks.empty() && !found.free()) return false;
    for (const int t : found.talks) {
        if (fixed[static_cast<std::size_t>(t)]) return false;
        board.set(t, nothing);
    }
    if (!board.is_free(to)) return false;
    board.set(to.talk, place);
    fixed[static_cast<std::size_t>(to.talk)] = true;
    return std::all_of(found.talks.begin(), found.talks.end(),
                       [&](int t) { return put_on_best(board, t) || find_chain(board, t, fixed).found; });
}

/// Siblings one after the other, as far as others can make way for them.
bool bring_near(Board& board, int a, int b, const Fixed& pins, const Deadline& deadline) {
    const auto& puzzle = board.puzzle();
    for (int p = puzzle.first(a); p < puzzle.last(a); ++p)
        for (int q = puzzle.first(b); q < puzzle.last(b); ++q) {
            const auto &here = puzzle.place(p), &there = puzzle.place(q);
            if (!are_near(puzzle.request, here, there) || clash(puzzle, here, there)) continue;
            if (deadline.passed()) return false;
            if (pins[static_cast<std::size_t>(a)] && board.at(a) != p) continue;
            if (pins[static_cast<std::size_t>(b)] && board.at(b) != q) continue;
            Board tried = board;
            Fixed fixed = pins;
            tried.set(a, nothing);
            tried.set(b, nothing);
            if (!push_in(tried, p, fixed) || !push_in(tried, q, fixed) || tried.worth() <= board.worth())
                continue;
            board = tried;
            return true;
        }
    return false;
}

void bring_siblings_near(Board& board, const Fixed& pins, const Deadline& deadline) {
    const auto& puzzle = board.puzzle();
    for (const auto& [a, b] : puzzle.request.siblings) {
        if (board.at(a) == nothing || board.at(b) == nothing) continue;
        if (are_near(puzzle.request, puzzle.place(board.at(a)), puzzle.place(board.at(b)))) continue;
        bring_near(board, a, b, pins, deadline);
    }
}

} // namespace

bool put_on_best(Board& board, int talk) {
    const auto& puzzle = board.puzzle();
    int best = nothing;
    Worth worth{};
    for (int p = puzzle.first(talk); p < puzzle.last(talk); ++p) {
        if (!board.is_free(puzzle.place(p))) continue;
        board.set(talk, p);
        if (best == nothing || board.worth() > worth) best = p, worth = board.worth();
        board.set(talk, nothing);
    }
    board.set(talk, best);
    return best != nothing;
}

Fixed pins_of(const Puzzle& puzzle) {
    Fixed pins;
    for (const auto& talk : puzzle.request.talks)
        pins.push_back(talk.pinned);
    return pins;
}

Board start(const Puzzle& puzzle, const Deadline& deadline) {
    Board board(puzzle);
    const auto pins = pins_of(puzzle);
    for (int t = 0; t < puzzle.talks(); ++t)
        if (pins[static_cast<std::size_t>(t)]) board.set(t, puzzle.first(t));
    stay_where_they_were(board);
    place_the_rest(board, pins, deadline);
    bring_siblings_near(board, pins, deadline);
    return board;
}

} // namespace trialoog::planner::conversations
