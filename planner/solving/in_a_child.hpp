#pragma once
// Runs a solver in a process of its own: whatever it prints, exhausts or breaks, what it said before is kept,
// and it ends at the deadline, also when it forgot to look at the clock.

#include "planner/deadline.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace trialoog::planner {

using Message = std::vector<std::int64_t>;
using Say = std::function<void(const Message&)>;

enum class Ended { well, late, badly };

/// `work` runs on a copy of everything; all that comes back is what it says. Messages arrive in their order.
Ended in_a_child(const Deadline&, const std::function<void(const Say&)>& work,
                 const std::function<void(const Message&)>& heard);

} // namespace trialoog::planner
