#include "planner/conversations/reasons.hpp"
#include "planner/conversations/search.hpp"

#include <algorithm>
#include <set>

namespace trialoog::planner::conversations {

namespace {

void sort_once(std::vector<int>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

void by_time(const Puzzle& puzzle, std::vector<int>& slots) {
    sort_once(slots);
    std::stable_sort(slots.begin(), slots.end(), [&](int a, int b) {
        return puzzle.request.slots[static_cast<std::size_t>(a)].start <
               puzzle.request.slots[static_cast<std::size_t>(b)].start;
    });
}

/// Collects the reasons of one kind in one.
Reason& reason(std::vector<Reason>& reasons, Reason::Kind kind) {
    for (auto& one : reasons)
        if (one.kind == kind) return one;
    return reasons.emplace_back(Reason{kind, {}, {}, {}, {}});
}

void add(std::vector<int>& list, const std::vector<int>& more) {
    list.insert(list.end(), more.begin(), more.end());
}

} // namespace

Explainer::Explainer(const Puzzle& puzzle, const Plan& plan, const Deadline& deadline)
    : puzzle_(puzzle),
      board_((puzzle_.places.emplace_back(), puzzle_), plan),
      matching_(puzzle_),
      deadline_(deadline) {
    for (int t = 0; t < puzzle_.talks(); ++t)
        if (board_.at(t) != nothing) matching_.add(t);
}

std::vector<Reason> Explainer::reasons(int talk) {
    std::vector<Reason> found;
    if (puzzle_.first(talk) == puzzle_.last(talk)) {
        auto& why = reason(found, Reason::no_common_slot);
        why.talks = {talk};
        why.mentors = puzzle_.talk(talk).mentors;
        for (const int p : puzzle_.talk(talk).people) {
            const auto& person = puzzle_.request.people[static_cast<std::size_t>(p)];
            if (person.slots || person.mentor != nothing) why.people.push_back(p);
        }
        return found;
    }
    if (auto why = too_many(talk)) return {std::move(*why)};
    add_obstacles(talk, found);
    if (found.empty()) {
        // Its mentors are busy, and those whom they see can't move, for reasons of their own.
        auto tried = board_;
        for (const int other : find_chain(tried, talk, pins_of(puzzle_)).reached)
            add_obstacles(other, found);
    }
    for (auto& one : found) {
        sort_once(one.talks), sort_once(one.mentors), sort_once(one.people);
        by_time(puzzle_, one.slots);
    }
    return found;
}

std::optional<Reason> Explainer::too_many(int talk) {
    auto tried = matching_;
    if (tried.add(talk)) return std::nullopt;
    Reason why{Reason::too_many_for_slots, {}, {}, {}, {}};
    why.talks = tried.too_many();
    // Whoever is among them can't be fewer than its own slots and one.
    const auto own = static_cast<std::size_t>(puzzle_.last(talk) - puzzle_.first(talk));
    if (why.talks.size() > own + 1 && !deadline_.passed())
        why.talks = fewest_too_many(puzzle_, tried, talk, why.talks);
    for (const int t : why.talks)
        for (int p = puzzle_.first(t); p < puzzle_.last(t); ++p) {
            why.slots.push_back(puzzle_.place(p).slot);
            why.mentors.push_back(puzzle_.place(p).mentor);
        }
    sort_once(why.talks), sort_once(why.mentors);
    by_time(puzzle_, why.slots);
    return why;
}

void Explainer::add_obstacles(int talk, std::vector<Reason>& reasons) const {
    for (int p = puzzle_.first(talk); p < puzzle_.last(talk); ++p) {
        const auto& place = puzzle_.place(p);
        const auto found = board_.obstacles(place);
        std::vector<int> pins;
        for (const int t : found.talks)
            if (puzzle_.talk(t).pinned) pins.push_back(t);
        const auto say = [&](Reason::Kind kind, const std::vector<int>& talks) -> Reason& {
            auto& one = reason(reasons, kind);
            add(one.talks, talks);
            one.slots.push_back(place.slot);
            return one;
        };
        if (!pins.empty()) say(Reason::pinned, pins);
        if (found.person) {
            auto& one = say(Reason::person_busy, found.talks);
            for (const int person : puzzle_.talk(talk).people)
                for (const int t : found.talks) {
                    const auto& there = puzzle_.talk(t).people;
                    const int mentor = puzzle_.request.people[static_cast<std::size_t>(person)].mentor;
                    if (std::binary_search(there.begin(), there.end(), person) ||
                        (mentor != nothing && puzzle_.place(board_.at(t)).mentor == mentor))
                        one.people.push_back(person);
                }
        }
        if (found.rooms) say(Reason::rooms_full, {});
        if (found.in_a_row) say(Reason::in_a_row, found.one_of).mentors.push_back(place.mentor);
        if (found.apart) say(Reason::apart, found.talks);
    }
}

} // namespace trialoog::planner::conversations
