#pragma once
// What this slice forgets of somebody who left.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <string_view>

namespace trialoog::messages {

/// Deletes every message to one person who is forgotten, and how they want to be told.
void forget_person(db::Writer&, std::string_view school_id, std::string_view person_id);
/// Deletes the school's messages of before this moment: they name children who left since.
void forget_before(db::Writer&, std::string_view school_id, Instant);

} // namespace trialoog::messages
