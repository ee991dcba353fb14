#pragma once

namespace trialoog::images {

/// From now on this process can compute and talk over what it has open, nothing else: no file, no network, no
/// program. Memory and cores are limited too. Returns false where the kernel doesn't offer it.
bool enter_sandbox();
/// The CPU seconds that this process may still use before it is ended.
void allow_cpu_seconds(unsigned more);

} // namespace trialoog::images
