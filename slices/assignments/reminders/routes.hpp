#pragma once
#include "slices/access/access.hpp"

namespace trialoog::assignments {

void register_remind_now(access::Routes&);

} // namespace trialoog::assignments
