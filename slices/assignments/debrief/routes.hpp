#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"

namespace trialoog::assignments {

void register_debrief(access::Routes&);

} // namespace trialoog::assignments
