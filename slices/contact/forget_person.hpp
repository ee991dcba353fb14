#pragma once
// What this slice forgets of somebody who left.

#include "platform/db/db.hpp"

#include <string_view>

namespace trialoog::contact {

/// Deletes every contact about a pupil who is forgotten, and every one with an adult who is.
void forget_person(db::Writer&, std::string_view school_id, std::string_view person_id);

} // namespace trialoog::contact
