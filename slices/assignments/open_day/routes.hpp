#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"

namespace trialoog::assignments {

void register_open_days(access::Routes&);

} // namespace trialoog::assignments
