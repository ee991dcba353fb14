#pragma once
// Branch and bound by CBC on what is left of a linear program. Included in solving/ only.

#include "planner/deadline.hpp"

#include <vector>

class ClpSimplex;

namespace trialoog::planner {

struct Branched {
    std::vector<double> solution; // by column of the program; empty when none was found
    bool complete = false;        // the solution is best; or, without one, there is none
};

/// Looks for the least objective that is at most `most`, in so many nodes of the search tree (0: no limit).
/// Columns that are fixed are left out first.
Branched branch_and_bound(const ClpSimplex&, const std::vector<char>& whole, double most, const Deadline&,
                          int nodes);

} // namespace trialoog::planner
