#pragma once
// The first page for everybody: what is now, what do I do, what comes next.

#include "slices/access/access.hpp"

namespace trialoog::home {

void register_routes(access::Routes&, Services&);

} // namespace trialoog::home
