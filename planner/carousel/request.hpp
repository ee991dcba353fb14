#pragma once
// What a carousel is asked for, in the order of the ids.

#include "planner/reading/fields.hpp"
#include "planner/score.hpp"

namespace trialoog::planner::carousel {

enum Level { placed, kept, nothing_chosen, ranks, levels };
using Worth = Score<levels>;

struct Room {
    std::string id;
    int profile = 0;
    int places = 0, at_least = 1;
};

/// A room in each round; empty when the pair is not placed.
using Visits = std::vector<int>;

struct Pair {
    std::string id;
    std::vector<int> choices; // profiles, first choice first; -1: one that no room has
    Visits was;
    bool pinned = false;
    Placed place; // in the file

    /// Its rank among the choices, or -1.
    int rank(int profile) const;
    /// What a visit there costs: the rank's square; of what wasn't chosen (number of choices + 1)².
    std::int64_t cost(int profile) const;
};

struct Request {
    int rounds = 1;
    std::vector<std::string> profiles;
    std::vector<Room> rooms;
    std::vector<Pair> pairs;
};

/// Reads and checks it; pins that can't all be kept are faults.
Request read_request(const Placed&, Faults&, Faults& notes);

using Plan = std::vector<Visits>; // by pair

/// How many visit a room in a round.
int visitors(const Plan&, int room, int round);
/// The first rule that the plan breaks; empty when it keeps all.
std::string broken(const Request&, const Plan&);
Worth worth_of(const Request&, const Plan&);

} // namespace trialoog::planner::carousel
