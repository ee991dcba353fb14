#pragma once
// What this slice forgets of somebody who left.

#include "platform/db/db.hpp"

#include <string_view>

namespace trialoog::partnership {

/// Deletes what one person who is forgotten said, and what anybody said at this pupil's works.
void forget_person(db::Writer&, std::string_view school_id, std::string_view person_id);

} // namespace trialoog::partnership
