#pragma once
// What a timetable of conversations is asked for. Everything stands in the order of its id and is named by
// its index: what follows never sees the order of the file.

#include "planner/reading/fields.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace trialoog::planner::conversations {

constexpr int nothing = -1;
constexpr int no_limit = std::numeric_limits<int>::max();

struct Slot {
    std::string id;
    std::int64_t start = 0, end = 0; // minutes on the school's clock
    std::int64_t day = 0;            // of its start
};

struct Mentor {
    std::string id;
    std::vector<int> slots; // by time
    int in_a_row = no_limit;
};

/// Somebody who is in talks besides the mentor.
struct Person {
    std::string id;
    int mentor = nothing;                   // the mentor that this is
    std::optional<std::vector<bool>> slots; // of those with limits of their own: by slot
};

struct Talk {
    std::string id;
    std::vector<int> mentors, people;
    std::optional<std::vector<std::pair<int, int>>> slots; // slot and how much the family minds, by slot
    int was_slot = nothing, was_mentor = nothing;
    bool pinned = false, needs_room = true, must = false;
    int length = 1;
    Placed place; // in the file, for faults that show only later

    /// How much the family minds the slot; nothing where it can't.
    std::optional<int> minds(int slot) const;
};

struct Request {
    std::vector<Slot> slots;
    std::vector<Mentor> mentors;
    std::vector<Person> people;
    std::vector<Talk> talks;
    std::vector<std::pair<int, int>> siblings, apart; // of talks, the lower first
    int rooms = no_limit;
    int walk = 0, near = 25, apart_minutes = 0;
};

/// Reads and checks it, but for pins that clash: that shows when the plan is begun.
Request read_request(const Placed&, Faults&, Faults& notes);

} // namespace trialoog::planner::conversations
