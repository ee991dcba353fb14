#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"

namespace trialoog::assignments {

void register_supporter(access::Routes&);
void register_supporter_link(access::Routes&);

} // namespace trialoog::assignments
