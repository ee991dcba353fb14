#pragma once

namespace trialoog::images {

/// The name under which the program is started to be a worker: its only argument.
inline constexpr const char* worker_name = "trialoog: reduces photos";
/// Where the worker finds its end of the socket pair.
inline constexpr int worker_socket = 3;

} // namespace trialoog::images
