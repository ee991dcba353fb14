#include "platform/sandbox/channel.hpp"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace trialoog::sandbox {
namespace {
constexpr char ready = 'r';

void wait_for(int socket, short event, Deadline deadline) {
    using namespace std::chrono;
    for (;;) {
        const auto left = duration_cast<milliseconds>(deadline - steady_clock::now()).count();
        if (left <= 0) throw BrokenChannel{BrokenChannel::Because::silent};
        pollfd waiting{socket, event, 0};
        const int events = ::poll(&waiting, 1, static_cast<int>(std::min<long long>(left, 1'000'000)));
        if (events > 0) return;
        if (events < 0 && errno != EINTR) throw BrokenChannel{};
    }
}
} // namespace

void send_bytes(int socket, std::string_view bytes, Deadline deadline) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno == EAGAIN)
            wait_for(socket, POLLOUT, deadline);
        else if (sent < 0 && errno != EINTR)
            throw BrokenChannel{};
        else if (sent > 0)
            bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void receive_bytes(int socket, char* data, std::size_t size, Deadline deadline) {
    while (size > 0) {
        const auto got = ::recv(socket, data, size, MSG_DONTWAIT);
        if (got == 0) throw BrokenChannel{};
        if (got < 0 && errno == EAGAIN)
            wait_for(socket, POLLIN, deadline);
        else if (got < 0 && errno != EINTR)
            throw BrokenChannel{};
        else if (got > 0) {
            data += got;
            size -= static_cast<std::size_t>(got);
        }
    }
}

std::string receive_text(int socket, std::uint64_t size, std::uint64_t most, Deadline deadline) {
    if (size > most) throw nonsense;
    std::string text(size, '\0');
    receive_bytes(socket, text.data(), text.size(), deadline);
    return text;
}

void send_ready(int socket, Deadline deadline) { send_head(socket, ready, deadline); }
void receive_ready(int socket, Deadline deadline) {
    if (receive_head<char>(socket, deadline) != ready) throw nonsense;
}

} // namespace trialoog::sandbox
