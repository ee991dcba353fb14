#pragma once
#include "platform/services.hpp"

namespace trialoog::assignments {

/// Sees to it that the job which reminds families waits for its hour, every day.
void begin_reminders(Services&);

} // namespace trialoog::assignments
