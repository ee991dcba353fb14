#pragma once

#include <cstddef>

namespace trialoog::sandbox {

/// From now on this process can compute and talk over what it has open, nothing else: no file, no network, no
/// program. Cores are forbidden, and memory over `most_memory` bytes is refused. Returns false where the
/// kernel doesn't offer it.
bool enter_sandbox(std::size_t most_memory);
/// The CPU seconds that this process may still use before it is ended.
void allow_cpu_seconds(unsigned more);

} // namespace trialoog::sandbox
