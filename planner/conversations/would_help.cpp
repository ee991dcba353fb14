#include "planner/conversations/reasons.hpp"
#include "planner/conversations/search.hpp"

#include <algorithm>

namespace trialoog::planner::conversations {

namespace {

constexpr int most_tries = 20'000; // of changes, for all talks together: so the answer doesn't wait for them

bool overlaps(const Slot& a, const Slot& b) { return a.start < b.end && b.start < a.end; }

/// Who could hold or attend the talk if it had the slot.
std::vector<int> mentors_in(const Puzzle& puzzle, int talk) {
    auto mentors = puzzle.talk(talk).mentors;
    for (const int p : puzzle.talk(talk).people) {
        const int mentor = puzzle.request.people[static_cast<std::size_t>(p)].mentor;
        if (mentor != nothing) mentors.push_back(mentor);
    }
    std::sort(mentors.begin(), mentors.end());
    mentors.erase(std::unique(mentors.begin(), mentors.end()), mentors.end());
    return mentors;
}

} // namespace

/// Is there a plan with one talk more when `added` is possible too? The talk that it is of goes there, which
/// leaves its own place to the others.
bool Explainer::helps(const Board& board, int talk, const Place& added) {
    if (++tries_ > most_tries || deadline_.passed()) return false;
    const int p = static_cast<int>(puzzle_.places.size()) - 1;
    puzzle_.places.back() = added;
    Board tried = board;
    auto fixed = pins_of(puzzle_);
    const int moved = added.talk;
    if (fixed[static_cast<std::size_t>(moved)]) return false;
    tried.set(moved, nothing);
    const auto found = tried.obstacles(added);
    if (!found.free() && (found.talks.empty() || found.talks.size() > 2)) return false;
    for (const int t : found.talks) {
        if (fixed[static_cast<std::size_t>(t)]) return false;
        tried.set(t, nothing);
    }
    if (!tried.is_free(added)) return false;
    tried.set(moved, p);
    fixed[static_cast<std::size_t>(moved)] = true;
    for (const int t : found.talks)
        if (!put_on_best(tried, t) && !find_chain(tried, t, fixed).found) return false;
    if (moved != talk && !put_on_best(tried, talk) && !find_chain(tried, talk, fixed).found) return false;
    return tried.worth()[placed] > board.worth()[placed];
}

std::vector<Change> Explainer::would_help(int talk) {
    tries_ += puzzle_.talks() / 50; // what copies of a large board cost
    if (tries_ > most_tries || deadline_.passed()) return {};
    auto searched = board_;
    const auto reached = find_chain(searched, talk, pins_of(puzzle_)).reached;
    std::vector<Change> changes;
    const auto known = [&](const Change& change) {
        return std::any_of(changes.begin(), changes.end(), [&](const Change& one) {
            return std::tie(one.mentor, one.talk, one.slot) ==
                   std::tie(change.mentor, change.talk, change.slot);
        });
    };
    const auto try_it = [&](const Change& change, int moved) {
        if (changes.size() == most_changes || known(change)) return;
        for (const auto& place : places_of(puzzle_, moved))
            if (puzzle_.find(moved, place.mentor, place.slot) == nothing && helps(board_, talk, place)) {
                changes.push_back(change);
                return;
            }
    };
    for (const int moved : reached) {
        if (puzzle_.talk(moved).pinned) continue;
        auto& request = puzzle_.request;
        for (int s = 0; s < static_cast<int>(request.slots.size()); ++s) {
            for (const int m : mentors_in(puzzle_, moved)) {
                auto& slots = request.mentors[static_cast<std::size_t>(m)].slots;
                const auto slot_of = [&](int one) -> const Slot& {
                    return request.slots[static_cast<std::size_t>(one)];
                };
                if (std::any_of(slots.begin(), slots.end(),
                                [&](int one) { return overlaps(slot_of(one), slot_of(s)); }))
                    continue;
                const auto had = slots;
                slots.insert(
                    std::upper_bound(slots.begin(), slots.end(), s,
                                     [&](int a, int b) { return slot_of(a).start < slot_of(b).start; }),
                    s);
                try_it({m, nothing, s}, moved);
                slots = had;
            }
            auto& wishes = request.talks[static_cast<std::size_t>(moved)].slots;
            if (!wishes || puzzle_.talk(moved).minds(s)) continue;
            const auto had = wishes;
            wishes->insert(std::lower_bound(wishes->begin(), wishes->end(), std::pair(s, 0)), {s, 0});
            try_it({nothing, moved, s}, moved);
            wishes = had;
        }
    }
    return changes;
}

} // namespace trialoog::planner::conversations
