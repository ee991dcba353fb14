#include "planner/solving/in_a_child.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace trialoog::planner {

namespace {

constexpr std::size_t longest_message = 50'000'000;

bool write_all(int to, const void* data, std::size_t size) {
    const auto* from = static_cast<const char*>(data);
    while (size > 0) {
        const auto written = write(to, from, size);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        from += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

/// Nothing of the parent's is reachable from here but its memory, as a copy.
void leave_the_parent(int keep, double seconds) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (const int wrong : {SIGABRT, SIGSEGV, SIGFPE, SIGBUS, SIGILL, SIGTERM})
        ::signal(wrong, SIG_DFL);
    ::signal(SIGINT, SIG_IGN); // Ctrl-C is for the parent: it prints the plan that it has
    const int silence = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int stream = 0; stream < 3 && silence >= 0; ++stream)
        dup2(silence, stream);
    if (keep > 3) close_range(3, static_cast<unsigned>(keep) - 1, 0);
    close_range(static_cast<unsigned>(keep) + 1, ~0U, 0);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    const auto most = static_cast<rlim_t>(seconds) + 5;
    const rlimit processor{most, most + 1};
    setrlimit(RLIMIT_CPU, &processor);
}

[[noreturn]] void be_the_child(int to, double seconds, const std::function<void(const Say&)>& work) {
    leave_the_parent(to, seconds);
    try {
        work([&](const Message& message) {
            const std::uint64_t size = message.size();
            if (!write_all(to, &size, sizeof size) ||
                !write_all(to, message.data(), size * sizeof message[0]))
                _exit(1);
        });
    } catch (...) {
        _exit(1);
    }
    _exit(0);
}

/// Collects bytes until messages are whole.
class Listener {
public:
    explicit Listener(const std::function<void(const Message&)>& heard) : heard_(heard) {}

    bool take(const char* bytes, std::size_t size) {
        bytes_.insert(bytes_.end(), bytes, bytes + size);
        std::size_t at = 0;
        for (std::uint64_t length = 0; bytes_.size() - at >= sizeof length;) {
            std::copy_n(bytes_.data() + at, sizeof length, reinterpret_cast<char*>(&length));
            if (length > longest_message) return false;
            const auto whole = sizeof length + length * sizeof(std::int64_t);
            if (bytes_.size() - at < whole) break;
            Message message(length);
            std::copy_n(bytes_.data() + at + sizeof length, length * sizeof(std::int64_t),
                        reinterpret_cast<char*>(message.data()));
            at += whole;
            heard_(message);
        }
        bytes_.erase(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(at));
        return true;
    }

private:
    const std::function<void(const Message&)>& heard_;
    std::vector<char> bytes_;
};

/// True when the child closed its end.
bool listen_until(const Deadline& deadline, int from, Listener& listener) {
    std::vector<char> bytes(1U << 16U);
    while (!deadline.passed()) {
        pollfd wait{from, POLLIN, 0};
        const int ready = poll(&wait, 1, static_cast<int>(deadline.left() * 1000) + 1);
        if (ready < 0 && errno != EINTR) return false;
        if (ready <= 0) continue;
        const auto size = read(from, bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return size == 0;
        if (!listener.take(bytes.data(), static_cast<std::size_t>(size))) return false;
    }
    return false;
}

} // namespace

Ended in_a_child(const Deadline& deadline, const std::function<void(const Say&)>& work,
                 const std::function<void(const Message&)>& heard) {
    if (deadline.passed()) return Ended::late;
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return Ended::badly;
    const pid_t child = fork();
    if (child == 0) be_the_child(ends[1], deadline.left(), work);
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return Ended::badly;
    }
    Listener listener(heard);
    const bool closed = listen_until(deadline, ends[0], listener);
    close(ends[0]);
    if (!closed) kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!closed) return deadline.passed() ? Ended::late : Ended::badly;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? Ended::well : Ended::badly;
}

} // namespace trialoog::planner
