#pragma once
// The worker's side: what it is, and its life from its start to its last question.

#include <cstddef>

namespace trialoog::sandbox {

struct Worker {
    const char* name;        // its only argument, by which it knows itself: "trialoog: reduces photos"
    const char* unprotected; // for the log, where the kernel has no sandbox
    std::size_t most_memory; // bytes
    int most_questions;      // what leaks or fragments in a library ends with it
    int idle_seconds;
    void (*load)();   // libraries, while files can still be opened
    bool (*answer)(); // one question, over worker_socket; false when the server has gone
};

/// Where the program was started to be this worker, this never returns. For a constructor that runs before
/// main(), so that every program with the port in it (the tests, a benchmark) has its worker without a word
/// in its own main(), and none ever starts itself by accident.
void become(const Worker&, int argc, char** argv);

} // namespace trialoog::sandbox
