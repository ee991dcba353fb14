#pragma once
// What an answer of every kind ends with: `score`, `proven`, `bound` and `seconds`.

#include "planner/deadline.hpp"
#include "planner/outcome.hpp"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <vector>

namespace trialoog::planner {

/// The levels of a kind's order.
struct Levels {
    std::span<const char* const> names;
    std::vector<bool> is_less_better; // counted below zero by the solver, shown as people count it
    std::size_t first = 0;            // that is shown; one before it is named only where it isn't certain
    std::size_t last;                 // behind the last that was looked at
};
void write_score(nlohmann::ordered_json&, const Levels&, std::span<const std::int64_t> worth, const Proof&,
                 const Deadline&);

} // namespace trialoog::planner
