#pragma once
// Jobs of somebody who is forgotten.

#include "platform/db/db.hpp"

#include <string_view>

namespace trialoog::jobs {

/// Deletes the jobs that this person made, or whose input or result names the person's id: also those that
/// run.
void forget_person(db::Writer&, std::string_view school_id, std::string_view person_id);

} // namespace trialoog::jobs
