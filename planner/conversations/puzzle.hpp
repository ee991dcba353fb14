#pragma once
// Every place where a talk may stand by itself, and which places can't go together.

#include "planner/conversations/request.hpp"
#include "planner/score.hpp"

namespace trialoog::planner::conversations {

enum Level { must, placed, kept, near, minds, waiting, levels };
using Worth = Score<levels>;

/// A talk with a mentor, from a slot on.
struct Place {
    int talk = 0, mentor = 0, slot = 0;
    int first = 0; // of its slots, in the mentor's
    std::int64_t start = 0, end = 0, day = 0;
    int minds = 0;
    bool kept = false;                  // it stood here
    int from_moment = 0, to_moment = 0; // the moments at which it needs a room: [from, to)
};

struct Puzzle {
    Request request;
    std::vector<Place> places; // by talk, mentor and time
    std::vector<int> first_of; // a talk's places: [first_of[t], first_of[t + 1])
    int bodies = 0;            // who can't be in two places: mentors, by their index, then everybody else
    std::vector<std::vector<int>> attends;               // by talk: bodies besides the mentor
    std::vector<std::vector<int>> siblings_of, apart_of; // by talk
    std::vector<std::int64_t> moments;                   // starts of slots

    int talks() const { return static_cast<int>(request.talks.size()); }
    int mentors() const { return static_cast<int>(request.mentors.size()); }
    const Talk& talk(int t) const { return request.talks[static_cast<std::size_t>(t)]; }
    const Place& place(int p) const { return places[static_cast<std::size_t>(p)]; }
    int first(int talk) const { return first_of[static_cast<std::size_t>(talk)]; }
    int last(int talk) const { return first_of[static_cast<std::size_t>(talk) + 1]; }
    /// The place of this talk, or nothing.
    int find(int talk, int mentor, int slot) const;
};

constexpr std::size_t most_places = 3'000'000;

/// Nothing when there would be more than `most_places`.
std::optional<Puzzle> puzzle_of(Request);

/// All places of a talk, as the request is now.
std::vector<Place> places_of(const Puzzle&, int talk);

/// The place that a talk would have there, whatever its wishes, its people's limits and its pin; nothing
/// where the mentor has not the slots, or is in the talk already.
std::optional<Place> place_at(const Request&, int talk, int mentor, int first_of_mentor);

/// Minutes from the end of the one to the start of the other; below zero when they overlap.
std::int64_t pause(const Place&, const Place&);
/// Is somebody in both, at once or without time to walk? Of two places of different talks.
bool clash_by_somebody(const Puzzle&, const Place&, const Place&);
/// Are the talks to be apart, and too close here?
bool clash_by_apart(const Puzzle&, const Place&, const Place&);
inline bool clash(const Puzzle& puzzle, const Place& a, const Place& b) {
    return clash_by_somebody(puzzle, a, b) || clash_by_apart(puzzle, a, b);
}
/// Do two siblings count as near there?
bool are_near(const Request&, const Place&, const Place&);

constexpr std::int64_t ends_row = 10; // a pause of so many minutes begins a new row

} // namespace trialoog::planner::conversations
