#pragma once
// What nobody needs any more goes, every night: people who left years ago, sessions that ended long ago,
// yesterday's tries, uploads that were never applied, and files that nothing uses.

#include "platform/services.hpp"

#include <cstddef>

namespace trialoog::app {

struct Tidied {
    std::size_t people = 0, rows = 0, files = 0; // people: who left and were forgotten
};
Tidied tidy(Services&);

/// Tells the workers how: before they start.
void register_tidying(Services&);
/// Sees to it that a job waits for the coming night. Each night's job does the same for the next.
void begin_tidying(Services&);

} // namespace trialoog::app
