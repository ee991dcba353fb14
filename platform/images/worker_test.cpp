#include "platform/images/picture_for_tests.hpp"
#include "platform/images/worker_process.hpp"
#include "platform/sandbox/sandbox.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace trialoog;

namespace {
/// What the worker holds open and has mapped, by the kernel's account.
std::string listing(pid_t process, const std::string& what) {
    std::ifstream file("/proc/" + std::to_string(process) + "/" + what);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string environment_of(pid_t process) { return listing(process, "environ"); }

/// Done in a child, since there is no way back; tells what it tells.
template <class Deed> int in_sandbox(Deed deed) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(sandbox::enter_sandbox(std::size_t{1} << 30) ? deed() : 99);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
} // namespace

TEST_CASE("one worker serves many pictures, and a new one comes when it has gone") {
    images::WorkerProcess worker;
    CHECK(worker.id() == 0);
    CHECK(worker.ask(images::Kind::jpeg, images::fixture("quadrants.jpg")).index() == 0);
    const pid_t first = worker.id();
    CHECK(worker.ask(images::Kind::png, images::fixture("quadrants.png")).index() == 0);
    CHECK(worker.id() == first);
    ::kill(first, SIGKILL);
    CHECK(worker.ask(images::Kind::jpeg, images::fixture("quadrants.jpg")).index() == 0);
    CHECK(worker.id() != first);
}

TEST_CASE("a damaged picture leaves the worker alive") {
    images::WorkerProcess worker;
    CHECK(worker.ask(images::Kind::jpeg, images::fixture("quadrants.jpg")).index() == 0);
    const pid_t first = worker.id();
    for (const std::string name : {"quadrants.jpg", "quadrants.png", "quadrants.webp", "quadrants.heic"}) {
        CAPTURE(name);
        const auto whole = images::fixture(name);
        CHECK(worker.ask(*images::kind_of(whole), whole.substr(0, whole.size() * 9 / 10)).index() == 1);
        CHECK(worker.ask(*images::kind_of(whole), whole.substr(0, 20) + std::string(5000, 'x')).index() == 1);
        CHECK(worker.id() == first);
    }
}

TEST_CASE("the worker has no environment, no file and no way to get one") {
    ::setenv("TRIALOOG_TEST_SECRET", "database password", 1);
    images::WorkerProcess worker;
    REQUIRE(worker.ask(images::Kind::jpeg, images::fixture("quadrants.jpg")).index() == 0);
    CHECK(environment_of(worker.id()).find("TRIALOOG_TEST_SECRET") == std::string::npos);
    CHECK(listing(worker.id(), "status").find("Seccomp:\t2") != std::string::npos);
    CHECK(listing(worker.id(), "status").find("NoNewPrivs:\t1") != std::string::npos);
    ::unsetenv("TRIALOOG_TEST_SECRET");
}

TEST_CASE("the sandbox refuses files, network and programs") {
    CHECK(in_sandbox([] { return 7; }) == 7);
    CHECK(in_sandbox([] { return ::open("/etc/passwd", O_RDONLY) < 0 ? 0 : 1; }) == 0);
    CHECK(in_sandbox([] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? 0 : 1; }) == 0);
    CHECK(in_sandbox([] { return ::execl("/bin/true", "true", nullptr) < 0 ? 3 : 1; }) == 3);
}
