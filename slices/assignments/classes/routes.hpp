#pragma once
#include "slices/access/access.hpp"

namespace trialoog::assignments {

void register_classes(access::Routes&);
void register_figures(access::Routes&);

} // namespace trialoog::assignments
