#pragma once
// What families are asked to do, made and adapted by the school in the browser: drafts, discussed with
// colleagues, approved and then used by mentors (HA-1 … HA-4, HA-10).

#include "slices/access/access.hpp"
#include "slices/content/editor/elsewhere.hpp"

namespace trialoog::content {

access::Slice slice(const Elsewhere&);
void register_routes(access::Routes&, const Elsewhere&);

} // namespace trialoog::content
