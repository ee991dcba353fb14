#pragma once
// Serving until SIGTERM or Ctrl-C, then finishing what is in flight.

#include "app/house.hpp"

namespace trialoog::app {

/// The process's exit code.
int serve(const Settings&);

} // namespace trialoog::app
