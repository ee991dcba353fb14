#pragma once
// What this slice forgets of somebody who left.

#include "platform/db/db.hpp"

#include <string_view>

namespace trialoog::assignments {

/// Deletes the works of a pupil who is forgotten with all that is in and about them. Of an adult: that it was
/// them who wrote with a child that stays. Before the relation to the child goes.
void forget_person(db::Writer&, std::string_view school_id, std::string_view person_id);

} // namespace trialoog::assignments
