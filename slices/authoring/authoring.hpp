#pragma once
// Home assignments made and adapted by the school, in the browser: drafts, discussed with colleagues,
// approved and then set out by mentors (HA-1 … HA-4, HA-10).

#include "slices/access/access.hpp"

namespace trialoog::authoring {

void register_routes(access::Routes&, Services&);

} // namespace trialoog::authoring
