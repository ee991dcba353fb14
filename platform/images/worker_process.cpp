#include "platform/images/worker_process.hpp"

#include "platform/images/worker.hpp"
#include "platform/sandbox/conversation.hpp"

namespace trialoog::images {
namespace {
constexpr auto longest_time = std::chrono::seconds(30);
}

WorkerProcess::WorkerProcess() : process_(worker_name) {}

Answer WorkerProcess::ask(Kind kind, std::string_view bytes) {
    auto outcome = sandbox::converse(process_, [&](int socket) {
        const auto deadline = std::chrono::steady_clock::now() + longest_time;
        send_question(socket, kind, bytes, deadline);
        return receive_answer(socket, deadline);
    });
    if (auto* answer = std::get_if<Answer>(&outcome)) return std::move(*answer);
    return std::get<sandbox::NoAnswer>(outcome) == sandbox::NoAnswer::no_worker ? Refusal::busy
                                                                                : Refusal::damaged;
}

} // namespace trialoog::images
