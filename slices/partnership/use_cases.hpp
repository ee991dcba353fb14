#pragma once
// The use cases, each in its own file.

#include "platform/services.hpp"
#include "slices/access/access.hpp"

namespace trialoog::partnership {

void register_evaluate(access::Routes&);
void register_slips(access::Routes&);
void register_results(access::Routes&);

} // namespace trialoog::partnership
