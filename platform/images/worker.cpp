// The worker: this same program, started again under another name, that does nothing but reduce photos. What
// a hostile picture breaks is a process without files, network, secrets or a neighbour's photo.

#include "platform/images/worker.hpp"

#include "platform/images/channel.hpp"
#include "platform/images/reduction.hpp"
#include "platform/images/vips_library.hpp"
#include "platform/sandbox/process.hpp"
#include "platform/sandbox/sandbox.hpp"

#include <cstring>
#include <malloc.h>
#include <poll.h>
#include <stdexcept>
#include <unistd.h>

namespace trialoog::images {
namespace {
using sandbox::worker_socket;
constexpr std::size_t most_memory = std::size_t{768}
                                    << 20; // 48 megapixels of HEIC need 600 MB, a common photo 50
constexpr int pictures_in_a_life = 500;    // what leaks or fragments in a library ends with it
constexpr int idle_seconds = 60;
constexpr int cpu_seconds_a_picture = 20;

bool something_comes(int seconds) {
    pollfd waiting{worker_socket, POLLIN, 0};
    return ::poll(&waiting, 1, seconds * 1000) > 0;
}

bool another_picture_comes() {
    if (something_comes(1)) return true;
    malloc_trim(0); // nobody is waiting: give the memory of the last picture back
    return something_comes(idle_seconds);
}

void serve() {
    for (int picture = 0; picture < pictures_in_a_life && another_picture_comes(); ++picture) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        const auto question = receive_question(worker_socket, deadline);
        if (!question) return;
        sandbox::allow_cpu_seconds(cpu_seconds_a_picture);
        send_answer(worker_socket, reduce_here(question->bytes, question->kind), deadline);
    }
}

int be_worker() {
    sandbox::settle_in_as_worker();
    try {
        load_vips();
        if (!sandbox::enter_sandbox(most_memory))
            sandbox::complain("photos are reduced without a sandbox: the kernel has no seccomp\n");
        sandbox::send_ready(worker_socket, std::chrono::steady_clock::now() + std::chrono::seconds(10));
        serve();
        return 0;
    } catch (const std::exception& fault) {
        sandbox::complain(fault.what());
    } catch (const sandbox::BrokenChannel&) {
    }
    return 1;
}

// Before main(), so that every program with this port in it (the tests, a benchmark) has its worker without a
// word in its own main(), and none ever starts itself by accident.
[[gnu::constructor]] void become_worker(int argc, char** argv) {
    if (argc == 1 && std::strcmp(argv[0], worker_name) == 0) ::_exit(be_worker());
}
} // namespace
} // namespace trialoog::images
