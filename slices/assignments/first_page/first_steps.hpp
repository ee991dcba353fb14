#pragma once
#include "slices/access/hand_in/first_step.hpp"

#include <vector>

namespace trialoog::assignments {

std::vector<access::FirstStep> first_steps(db::Reader&, const access::Asked&);

} // namespace trialoog::assignments
