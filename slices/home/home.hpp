#pragma once
// The first page for everybody: what is now, what do I do, what comes next. Each slice puts on it what it
// has.

#include "slices/access/access.hpp"
#include "slices/access/hand_in/first_page.hpp"
#include "slices/access/hand_in/first_step.hpp"

#include <vector>

namespace trialoog::home {

/// In the order in which the slices' parts stand on the page.
struct Parts {
    std::vector<access::FirstPageOf> parts;
    std::vector<access::FirstPageLinksOf> links;
    std::vector<access::FirstStepsOf> steps = {};
};
access::Slice slice(const Parts&);
void register_routes(access::Routes&, const Parts&);

} // namespace trialoog::home
