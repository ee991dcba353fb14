// The worker: this same program, started again under another name, that does nothing but reduce photos. What
// a hostile picture breaks is a process without files, network, secrets or a neighbour's photo.

#include "platform/sandbox/worker.hpp"

#include "platform/images/channel.hpp"
#include "platform/images/reduction.hpp"
#include "platform/images/vips_library.hpp"
#include "platform/images/worker.hpp"
#include "platform/sandbox/process.hpp"
#include "platform/sandbox/sandbox.hpp"

namespace trialoog::images {
namespace {
using sandbox::worker_socket;
constexpr unsigned cpu_seconds_a_picture = 20;

bool answer() {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    const auto question = receive_question(worker_socket, deadline);
    if (!question) return false;
    sandbox::allow_cpu_seconds(cpu_seconds_a_picture);
    send_answer(worker_socket, reduce_here(question->bytes, question->kind), deadline);
    return true;
}

constexpr sandbox::Worker worker{
    .name = worker_name,
    .unprotected = "photos are reduced without a sandbox: the kernel has no seccomp\n",
    .most_memory = std::size_t{768} << 20, // 48 megapixels of HEIC need 600 MB, a common photo 50
    .most_questions = 500,
    .idle_seconds = 60,
    .load = load_vips,
    .answer = answer,
};

[[gnu::constructor]] void become_worker(int argc, char** argv) { sandbox::become(worker, argc, argv); }
} // namespace
} // namespace trialoog::images
