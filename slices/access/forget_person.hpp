#pragma once
// What this slice forgets of somebody who left.

#include "platform/db/db.hpp"

#include <string_view>

namespace trialoog::access {

/// Deletes the person's ways in, and what the trail says of them; what staff did stays, by an id alone.
void forget_person(db::Writer&, std::string_view school_id, std::string_view person_id);
/// Deletes notes about a thing of somebody who is forgotten, where they name no pupil.
void forget_notes_of(db::Writer&, std::string_view school_id, std::string_view object_id);

} // namespace trialoog::access
