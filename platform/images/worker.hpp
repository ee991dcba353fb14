#pragma once

namespace trialoog::images {

/// The name under which the program is started to be a worker: its only argument.
inline constexpr const char* worker_name = "trialoog: reduces photos";

} // namespace trialoog::images
