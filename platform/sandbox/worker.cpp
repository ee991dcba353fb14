#include "platform/sandbox/worker.hpp"

#include "platform/sandbox/channel.hpp"
#include "platform/sandbox/process.hpp"
#include "platform/sandbox/sandbox.hpp"

#include <csignal>
#include <cstring>
#include <exception>
#include <malloc.h>
#include <new>
#include <poll.h>
#include <unistd.h>

namespace trialoog::sandbox {
namespace {

void complain(const char* text) { (void)!::write(STDERR_FILENO, text, std::strlen(text)); }

/// One heap for all threads, and large pieces back to the system at once. Signals that end the server are not
/// for the worker: it follows when the socket closes.
void settle_in() {
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGTERM, SIG_IGN);
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, 256 << 10);
    mallopt(M_TRIM_THRESHOLD, 1 << 20);
}

bool something_comes(int seconds) {
    pollfd waiting{worker_socket, POLLIN, 0};
    return ::poll(&waiting, 1, seconds * 1000) > 0;
}

bool another_question_comes(int idle_seconds) {
    if (something_comes(1)) return true;
    malloc_trim(0); // nobody is waiting: give the memory of the last answer back
    return something_comes(idle_seconds);
}

int live(const Worker& worker) {
    settle_in();
    try {
        worker.load();
        if (!enter_sandbox(worker.most_memory)) complain(worker.unprotected);
        send_ready(worker_socket, std::chrono::steady_clock::now() + std::chrono::seconds(10));
        for (int answered = 0;
             answered < worker.most_questions && another_question_comes(worker.idle_seconds); ++answered)
            if (!worker.answer()) return 0;
        return 0;
    } catch (const std::bad_alloc&) {
        complain("a worker asked for more memory than it may have\n");
    } catch (const std::exception& fault) {
        complain(fault.what());
    } catch (const BrokenChannel&) {
    }
    return 1;
}

} // namespace

void become(const Worker& worker, int argc, char** argv) {
    if (argc == 1 && std::strcmp(argv[0], worker.name) == 0) ::_exit(live(worker));
}

} // namespace trialoog::sandbox
