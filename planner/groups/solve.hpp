#pragma once
// The best groups that can be found in the time.

#include "planner/deadline.hpp"
#include "planner/groups/request.hpp"
#include "planner/outcome.hpp"

namespace trialoog::planner::groups {

struct Solved {
    Plan plan;
    Worth worth{};
    Proof proof;
};

Solved solve(const Request&, const Deadline&, const Progress&);

/// Groups that keep all rules, made better by moves and exchanges as long as these help.
Plan start(const Request&);

/// By level what can't be beaten whatever the groups.
Worth bounds(const Request&);

} // namespace trialoog::planner::groups
