#pragma once
// What may not go any more: what waits for somebody who may not hear it, or about whom they may not.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <string_view>

namespace trialoog::messages {

/// Withdraws it. How many messages.
int withdraw_lapsed(db::Writer&, std::string_view school_id, Instant now);

} // namespace trialoog::messages
