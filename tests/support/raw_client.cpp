#include "tests/support/raw_client.hpp"

#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <charconv>

namespace trialoog::tests {
namespace {
constexpr int patience_ms = 10'000;

bool readable(int descriptor, int wait_ms) {
    pollfd waiting{descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, wait_ms) > 0;
}
} // namespace

RawClient::RawClient(std::uint16_t port) : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{.sin_family = AF_INET, .sin_port = htons(port), .sin_addr = {}, .sin_zero = {}};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(descriptor_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return;
    ::close(descriptor_);
    descriptor_ = -1;
}

RawClient::RawClient(const std::string& path)
    : descriptor_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    if (::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return;
    ::close(descriptor_);
    descriptor_ = -1;
}

RawClient::~RawClient() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void RawClient::finish_sending() { ::shutdown(descriptor_, SHUT_WR); }

bool RawClient::fill() {
    char piece[16 * 1024];
    if (!readable(descriptor_, patience_ms)) return false;
    const auto size = ::recv(descriptor_, piece, sizeof piece, 0);
    if (size <= 0) return false;
    received_.append(piece, static_cast<std::size_t>(size));
    return true;
}

RawAnswer RawClient::receive(bool without_body) {
    std::size_t end = 0;
    while ((end = received_.find("\r\n\r\n")) == std::string::npos)
        if (!fill()) return {};
    RawAnswer answer;
    std::string_view head = std::string_view(received_).substr(0, end + 2);
    std::from_chars(head.data() + 9, head.data() + 12, answer.status);
    head.remove_prefix(head.find("\r\n") + 2);
    while (!head.empty()) {
        const auto line = head.substr(0, head.find("\r\n"));
        std::string name(line.substr(0, line.find(':')));
        for (char& c : name)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        answer.headers[name] = line.substr(std::min(line.find(": ") + 2, line.size()));
        head.remove_prefix(line.size() + 2);
    }
    received_.erase(0, end + 4);
    if (without_body || answer.status < 200) return answer;
    const std::size_t size = std::stoul(answer.headers["content-length"]);
    while (received_.size() < size)
        if (!fill()) return {};
    answer.body = received_.substr(0, size);
    received_.erase(0, size);
    return answer;
}

bool RawClient::closed_within(int seconds) {
    char piece[1024];
    while (readable(descriptor_, seconds * 1000))
        if (::recv(descriptor_, piece, sizeof piece, 0) <= 0) return true;
    return false;
}

std::string get(std::string_view path, std::string_view more) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: school.nl\r\n{}\r\n", path, more);
}

std::string post(std::string_view path, std::string_view body, std::string_view more) {
    return fmt::format("POST {} HTTP/1.1\r\nHost: school.nl\r\nContent-Length: {}\r\n{}\r\n{}", path,
                       body.size(), more, body);
}

} // namespace trialoog::tests
