#pragma once
// Whose turn it is in a work, as it is said to who looks: on the first page and on the work's own.

#include "look/page.hpp"
#include "slices/assignments/work/work.hpp"

#include <string>
#include <vector>

namespace trialoog::assignments {

struct Turn {
    look::Voice voice = look::Voice::pupil; // of who has something to do
    std::string who;                        // "U bent aan de beurt"
    std::string what = {};                  // what is done, and what comes now
    std::string takes = {};                 // the own steps, and the own minutes that are left
    std::string href = {}, button = {};     // the next act of who looks; "" when it is the other's turn
};
/// Of a work that isn't handed in. A seat without a side (another parent) has nothing to do.
Turn turn_of(const Work&, const Template&, const std::vector<Answer>&, const Seat&, Day today);

} // namespace trialoog::assignments
