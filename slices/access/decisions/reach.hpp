#pragma once
// What follows when somebody may not hear of a pupil any more, whoever changed that: a decision, an import, a
// day that came.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/jobs/kind.hpp"

#include <string_view>

namespace trialoog::access {

/// The kind of a job for whoever tells people things: what was withdrawn is told again to whom it still
/// concerns.
inline constexpr jobs::Kind contact_changed_kind{"contact_changed", jobs::Lane::mail};

/// Withdraws what waits for somebody who may not hear it any more; how many messages. Who keeps messages
/// stands above: app/ hands it in.
using Withdraw = int (*)(db::Writer&, std::string_view school_id, Instant now);
inline int withdraw_nothing(db::Writer&, std::string_view, Instant) { return 0; }

/// To be called in every unit of work that changes who may hear of a pupil: messages are withdrawn, those who
/// have died lose their codes and sessions, and the job above is left behind. How many messages were
/// withdrawn.
int contact_changed(db::Writer&, std::string_view school_id, Instant now, Withdraw);

} // namespace trialoog::access
