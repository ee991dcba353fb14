#pragma once
// What groups are asked for, in the order of the ids.

#include "planner/reading/fields.hpp"
#include "planner/score.hpp"

namespace trialoog::planner::groups {

/// `unbroken` is no level of the contract, but comes before all: as few breaches as possible.
enum Level { unbroken, kept, with, sizes, labels, levels };
using Worth = Score<levels>;

struct Member {
    std::string id;
    int label = -1, was = -1; // of the labels and of the group names
    bool pinned = false;
    Placed place; // in the file
};

struct Request {
    int at_least = 1, at_most = 1;
    bool mix = false;
    std::vector<Member> members;
    std::vector<std::string> labels, names;          // names that groups had
    std::vector<std::pair<int, int>> with, not_with; // of members, the lower first

    int groups = 0;                // how many there will be
    int smallest = 0, largest = 0; // their sizes
    bool too_few = false;          // for `at_least`
};

Request read_request(const Placed&, Faults&, Faults& notes);

/// By member: a group; the first are those of `names`, behind them new ones.
using Plan = std::vector<int>;

/// So many groups could have members: all names, and new ones when these are too few.
int possible_groups(const Request&);
/// Keeps it sizes, number and pins?
bool keeps_rules(const Request&, const Plan&);
Worth worth_of(const Request&, const Plan&);

} // namespace trialoog::planner::groups
