#pragma once

namespace trialoog::scan {

/// The name under which the program is started to be a worker: its only argument.
inline constexpr const char* worker_name = "trialoog: reads scans";

} // namespace trialoog::scan
