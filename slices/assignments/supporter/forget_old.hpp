#pragma once
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <cstddef>

namespace trialoog::assignments {

/// Forgets the names of adults from the network whose access has ended, where nothing needs them any more, in
/// all schools. Returns how many.
std::size_t forget_old(db::Writer&, Instant now);

} // namespace trialoog::assignments
