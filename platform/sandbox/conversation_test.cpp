#include "platform/sandbox/conversation.hpp"

#include "platform/sandbox/sandbox.hpp"
#include "platform/sandbox/worker.hpp"

#include <csignal>
#include <cstdlib>
#include <doctest/doctest.h>
#include <unistd.h>

using namespace trialoog;
using sandbox::NoAnswer;
using sandbox::worker_socket;

namespace {

enum class Ask : char { echo, crash, say_nothing, talk_nonsense, leave };

sandbox::Deadline patient() { return std::chrono::steady_clock::now() + std::chrono::seconds(30); }
sandbox::Deadline impatient() { return std::chrono::steady_clock::now() + std::chrono::milliseconds(50); }

bool answer() {
    switch (sandbox::receive_head<Ask>(worker_socket, patient())) {
    case Ask::echo:
        sandbox::send_head(worker_socket, 42, patient());
        return true;
    case Ask::crash:
        std::abort();
    case Ask::say_nothing:
        return true;
    case Ask::talk_nonsense:
        sandbox::send_head(worker_socket, 7, patient());
        return true;
    case Ask::leave:
        return false;
    }
    return false;
}

constexpr sandbox::Worker worker{.name = "trialoog: answers tests",
                                 .unprotected = "tests run without a sandbox\n",
                                 .most_memory = std::size_t{256} << 20,
                                 .most_questions = 3,
                                 .idle_seconds = 30,
                                 .load = [] {},
                                 .answer = answer};
[[gnu::constructor]] void become_worker(int argc, char** argv) { sandbox::become(worker, argc, argv); }

std::variant<int, NoAnswer> ask(sandbox::Process& process, Ask what, sandbox::Deadline (*until)() = patient) {
    return sandbox::converse(process, [&](int socket) {
        sandbox::send_head(socket, what, until());
        const int said = sandbox::receive_head<int>(socket, until());
        if (said != 42) throw sandbox::nonsense;
        return said;
    });
}

const std::variant<int, NoAnswer> answered = 42, broke = NoAnswer::broke;

} // namespace

TEST_CASE("one worker answers until its life is over, then the next one does") {
    sandbox::Process process(worker.name);
    CHECK(process.id() == 0);
    CHECK(ask(process, Ask::echo) == answered);
    const pid_t first = process.id();
    CHECK(ask(process, Ask::echo) == answered);
    CHECK(ask(process, Ask::echo) == answered);
    CHECK(process.id() == first);
    CHECK(ask(process, Ask::echo) == answered); // its third was its last
    CHECK(process.id() != first);
}

TEST_CASE("a worker that crashes, is silent or talks nonsense is an answer, and the next question gets one") {
    sandbox::Process process(worker.name);
    for (const Ask harm : {Ask::crash, Ask::talk_nonsense, Ask::leave}) {
        CAPTURE(static_cast<int>(harm));
        CHECK(ask(process, harm) == broke);
        CHECK(process.is_gone());
        CHECK(ask(process, Ask::echo) == answered);
    }
    CHECK(ask(process, Ask::say_nothing, impatient) == broke);
    CHECK(ask(process, Ask::echo) == answered);
}

TEST_CASE("a question that ends its worker each time ends: it is asked of one new worker at most") {
    sandbox::Process process(worker.name);
    CHECK(ask(process, Ask::echo) == answered);
    const pid_t first = process.id();
    CHECK(ask(process, Ask::crash) == broke);
    CHECK(process.is_gone());
    CHECK(process.id() != first);
}

TEST_CASE("a worker that was killed meanwhile is no fault of the question") {
    sandbox::Process process(worker.name);
    for (int round = 0; round < 10; ++round) {
        CHECK(ask(process, Ask::echo) == answered);
        ::kill(process.id(), SIGKILL);
        CHECK(ask(process, Ask::echo) == answered);
    }
}

TEST_CASE("what the asker throws comes out, and the worker in the middle of its answer is ended") {
    sandbox::Process process(worker.name);
    CHECK(ask(process, Ask::echo) == answered);
    CHECK_THROWS_WITH(sandbox::converse(process,
                                        [](int socket) -> int {
                                            sandbox::send_head(socket, Ask::echo, patient());
                                            throw std::runtime_error("the page can't be put away");
                                        }),
                      "the page can't be put away");
    CHECK(process.is_gone());
    CHECK(ask(process, Ask::echo) == answered);
}
