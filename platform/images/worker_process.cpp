#include "platform/images/worker_process.hpp"

#include "platform/images/worker.hpp"

namespace trialoog::images {
namespace {
constexpr auto longest_time = std::chrono::seconds(30);
}

WorkerProcess::WorkerProcess() : process_(worker_name) {}

Answer WorkerProcess::ask_once(Kind kind, std::string_view bytes) {
    process_.ensure();
    const auto deadline = std::chrono::steady_clock::now() + longest_time;
    send_question(process_.socket(), kind, bytes, deadline);
    return receive_answer(process_.socket(), deadline);
}

Answer WorkerProcess::ask(Kind kind, std::string_view bytes) {
    const bool was_running = !process_.is_gone();
    try {
        return ask_once(kind, bytes);
    } catch (const sandbox::BrokenChannel& broken) {
        process_.end();
        // It may have left at this very moment, for want of work. A new one decides.
        if (!was_running || broken.because != sandbox::BrokenChannel::Because::gone) return Refusal::damaged;
    }
    return ask(kind, bytes);
}

} // namespace trialoog::images
