#include "planner/conversations/puzzle.hpp"

#include <algorithm>

namespace trialoog::planner::conversations {

namespace {

template <typename List> bool contains(const List& sorted, int value) {
    return std::binary_search(sorted.begin(), sorted.end(), value);
}

/// Has everybody with limits of their own each of the slots?
bool people_can(const Request& request, const Talk& talk, const Mentor& mentor, int first) {
    for (int i = 0; i < talk.length; ++i) {
        const auto slot = static_cast<std::size_t>(mentor.slots[static_cast<std::size_t>(first + i)]);
        for (const int p : talk.people) {
            const auto& person = request.people[static_cast<std::size_t>(p)];
            if (person.slots && !(*person.slots)[slot]) return false;
            if (person.mentor == nothing) continue;
            const auto& own = request.mentors[static_cast<std::size_t>(person.mentor)].slots;
            if (std::find(own.begin(), own.end(), static_cast<int>(slot)) == own.end()) return false;
        }
    }
    return true;
}

bool share(const std::vector<int>& a, const std::vector<int>& b) {
    return std::any_of(a.begin(), a.end(), [&](int one) { return contains(b, one); });
}

} // namespace

int Puzzle::find(int talk, int mentor, int slot) const {
    for (int p = first(talk); p < last(talk); ++p)
        if (place(p).mentor == mentor && place(p).slot == slot) return p;
    return nothing;
}

std::vector<Place> places_of(const Puzzle& puzzle, int t) {
    std::vector<Place> places;
    const auto& request = puzzle.request;
    const auto& talk = request.talks[static_cast<std::size_t>(t)];
    for (const int m : talk.mentors) {
        const auto& mentor = request.mentors[static_cast<std::size_t>(m)];
        for (int first = 0; first < static_cast<int>(mentor.slots.size()); ++first) {
            const int slot = mentor.slots[static_cast<std::size_t>(first)];
            if (talk.pinned ? m != talk.was_mentor || slot != talk.was_slot : !talk.minds(slot)) continue;
            auto place = place_at(request, t, m, first);
            if (!place || !people_can(request, talk, mentor, first)) continue;
            const auto moment = [&](std::int64_t time) {
                return static_cast<int>(std::lower_bound(puzzle.moments.begin(), puzzle.moments.end(), time) -
                                        puzzle.moments.begin());
            };
            if (talk.needs_room)
                place->from_moment = moment(place->start), place->to_moment = moment(place->end);
            places.push_back(*place);
        }
    }
    return places;
}

std::optional<Place> place_at(const Request& request, int t, int m, int first) {
    const auto& talk = request.talks[static_cast<std::size_t>(t)];
    const auto& mentor = request.mentors[static_cast<std::size_t>(m)];
    const auto slot = [&](int i) -> const Slot& {
        return request.slots[static_cast<std::size_t>(mentor.slots[static_cast<std::size_t>(i)])];
    };
    if (first + talk.length > static_cast<int>(mentor.slots.size())) return std::nullopt;
    for (int i = first + 1; i < first + talk.length; ++i)
        if (slot(i).start != slot(i - 1).end) return std::nullopt;
    // Who is there besides the mentor is somebody else: a teacher isn't the mentor in the talk about the own
    // child.
    for (const int p : talk.people)
        if (request.people[static_cast<std::size_t>(p)].mentor == m) return std::nullopt;
    const int id = mentor.slots[static_cast<std::size_t>(first)];
    return Place{t,
                 m,
                 id,
                 first,
                 slot(first).start,
                 slot(first + talk.length - 1).end,
                 slot(first).day,
                 talk.minds(id).value_or(0),
                 talk.was_mentor == m && talk.was_slot == id};
}

std::optional<Puzzle> puzzle_of(Request request) {
    Puzzle puzzle;
    puzzle.request = std::move(request);
    const auto& asked = puzzle.request;
    for (const auto& slot : asked.slots)
        puzzle.moments.push_back(slot.start);
    std::sort(puzzle.moments.begin(), puzzle.moments.end());
    puzzle.moments.erase(std::unique(puzzle.moments.begin(), puzzle.moments.end()), puzzle.moments.end());
    for (int t = 0; t < puzzle.talks(); ++t) {
        puzzle.first_of.push_back(static_cast<int>(puzzle.places.size()));
        const auto places = places_of(puzzle, t);
        puzzle.places.insert(puzzle.places.end(), places.begin(), places.end());
        if (puzzle.places.size() > most_places) return std::nullopt;
        std::vector<int> bodies;
        for (const int p : puzzle.talk(t).people) {
            const int mentor = asked.people[static_cast<std::size_t>(p)].mentor;
            bodies.push_back(mentor == nothing ? puzzle.mentors() + p : mentor);
        }
        std::sort(bodies.begin(), bodies.end());
        puzzle.attends.push_back(std::move(bodies));
    }
    puzzle.first_of.push_back(static_cast<int>(puzzle.places.size()));
    puzzle.bodies = puzzle.mentors() + static_cast<int>(asked.people.size());
    puzzle.siblings_of.resize(asked.talks.size());
    puzzle.apart_of.resize(asked.talks.size());
    const auto both_ways = [](const auto& pairs, auto& by_talk) {
        for (const auto& [a, b] : pairs) {
            by_talk[static_cast<std::size_t>(a)].push_back(b);
            by_talk[static_cast<std::size_t>(b)].push_back(a);
        }
    };
    both_ways(asked.siblings, puzzle.siblings_of);
    both_ways(asked.apart, puzzle.apart_of);
    for (auto& talks : puzzle.apart_of)
        std::sort(talks.begin(), talks.end());
    return puzzle;
}

std::int64_t pause(const Place& a, const Place& b) {
    return std::max(a.start, b.start) -
           (a.start < b.start || (a.start == b.start && a.end < b.end) ? a.end : b.end);
}

bool clash_by_somebody(const Puzzle& puzzle, const Place& a, const Place& b) {
    const auto between = pause(a, b);
    if (between >= puzzle.request.walk && between >= 0) return false;
    if (a.mentor == b.mentor && between < 0) return true;
    const auto& with_a = puzzle.attends[static_cast<std::size_t>(a.talk)];
    const auto& with_b = puzzle.attends[static_cast<std::size_t>(b.talk)];
    if (!contains(with_b, a.mentor) && !contains(with_a, b.mentor) && !share(with_a, with_b)) return false;
    return between < 0 || (a.mentor != b.mentor && a.day == b.day);
}

bool clash_by_apart(const Puzzle& puzzle, const Place& a, const Place& b) {
    return a.day == b.day && pause(a, b) < puzzle.request.apart_minutes &&
           contains(puzzle.apart_of[static_cast<std::size_t>(a.talk)], b.talk);
}

bool are_near(const Request& request, const Place& a, const Place& b) {
    const auto between = pause(a, b);
    return a.day == b.day && between <= request.near && between >= (a.mentor == b.mentor ? 0 : request.walk);
}

} // namespace trialoog::planner::conversations
