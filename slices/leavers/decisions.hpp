#pragma once
// Decisions about who is forgotten, in the audit trail. Only for this slice.

#include "slices/access/access.hpp"

namespace trialoog::leavers {

void note_decision(db::Writer&, const access::Viewer&, Instant, std::string_view person_id,
                   std::string_view what = {});

} // namespace trialoog::leavers
