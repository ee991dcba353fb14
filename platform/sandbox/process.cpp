#include "platform/sandbox/process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace trialoog::sandbox {
namespace {
constexpr auto longest_start = std::chrono::seconds(10);

/// Everything but its socket is closed for it; errors go where the server's go.
int spawn(pid_t& process, int socket, std::string name) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, socket, worker_socket);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDOUT_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&files, worker_socket + 1);

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);

    // No environment: it could hold the database's password.
    const std::array<char*, 2> arguments{name.data(), nullptr};
    const std::array<char*, 1> environment{nullptr};
    const int failure =
        ::posix_spawn(&process, "/proc/self/exe", &files, &attributes, arguments.data(), environment.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return failure;
}
} // namespace

Process::~Process() { end(); }

void Process::start() {
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
        throw std::runtime_error("no socket for the worker");
    // dup2 onto itself would leave close-on-exec set.
    const int theirs =
        pair[1] == worker_socket ? ::fcntl(pair[1], F_DUPFD_CLOEXEC, worker_socket + 1) : pair[1];
    const int failure = spawn(process_, theirs, name_);
    ::close(pair[1]);
    if (theirs != pair[1]) ::close(theirs);
    socket_ = pair[0];
    if (failure != 0) {
        process_ = 0;
        throw std::runtime_error(std::string("the worker doesn't start: ") + std::strerror(failure));
    }
    try {
        receive_ready(socket_, std::chrono::steady_clock::now() + longest_start);
    } catch (const BrokenChannel&) {
        throw std::runtime_error("the worker doesn't come up");
    }
}

void Process::end() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
    if (process_ == 0) return;
    ::kill(process_, SIGKILL);
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
    process_ = 0;
}

bool Process::is_gone() const {
    if (process_ == 0) return true;
    pollfd state{socket_, POLLIN, 0};
    return ::poll(&state, 1, 0) != 0;
}

void Process::ensure() {
    if (!is_gone()) return;
    end();
    start();
}

} // namespace trialoog::sandbox
