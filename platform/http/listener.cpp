#include "platform/http/listener.hpp"

#include "platform/text/number.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace trialoog::http {
namespace {
constexpr int waiting_connections = 4096;
constexpr int first_inherited = 3; // by systemd's agreement
constexpr unsigned other_files = 256;

[[noreturn]] void fail(int descriptor, const std::string& what) {
    const int cause = errno;
    if (descriptor >= 0) ::close(descriptor);
    throw std::runtime_error(fmt::format("{}: {}", what, std::strerror(cause)));
}

int new_socket(int family) {
    const int descriptor = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0) fail(-1, "no socket can be made");
    return descriptor;
}

void begin(int descriptor, const sockaddr* address, socklen_t size, const std::string& name) {
    if (::bind(descriptor, address, size) < 0)
        fail(descriptor, errno == EADDRINUSE
                             ? fmt::format("another program listens on {} already; choose another", name)
                             : fmt::format("can't listen on {}", name));
    if (::listen(descriptor, waiting_connections) < 0) fail(descriptor, "can't listen on " + name);
}

int listen_tcp(const std::string& address, std::uint16_t port) {
    const std::string name = fmt::format("{} port {}", address, port);
    const int on = 1, off = 0;
    sockaddr_in v4{.sin_family = AF_INET, .sin_port = htons(port), .sin_addr = {}, .sin_zero = {}};
    if (::inet_pton(AF_INET, address.c_str(), &v4.sin_addr) == 1) {
        const int descriptor = new_socket(AF_INET);
        ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        begin(descriptor, reinterpret_cast<const sockaddr*>(&v4), sizeof v4, name);
        return descriptor;
    }
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    if (::inet_pton(AF_INET6, address.c_str(), &v6.sin6_addr) != 1)
        throw std::runtime_error(fmt::format("'{}' is not an IP address to listen on", address));
    const int descriptor = new_socket(AF_INET6);
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    ::setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off); // "::" takes IPv4 too
    begin(descriptor, reinterpret_cast<const sockaddr*>(&v6), sizeof v6, name);
    return descriptor;
}

sockaddr_un unix_address(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        throw std::runtime_error(fmt::format("the path of the socket is too long: {}", path));
    path.copy(address.sun_path, path.size());
    return address;
}

int listen_unix(const std::string& path) {
    const sockaddr_un address = unix_address(path);
    const auto* generic = reinterpret_cast<const sockaddr*>(&address);
    const int probe = new_socket(AF_UNIX);
    const bool answered = ::connect(probe, generic, sizeof address) == 0;
    const bool left_behind = !answered && errno == ECONNREFUSED;
    ::close(probe);
    if (answered) throw std::runtime_error(fmt::format("another program listens on {} already", path));
    if (left_behind) ::unlink(path.c_str());

    const int descriptor = new_socket(AF_UNIX);
    begin(descriptor, generic, sizeof address, path);
    ::chmod(path.c_str(), 0660);
    return descriptor;
}

int inherited() {
    const char* count = std::getenv("LISTEN_FDS");
    const char* process = std::getenv("LISTEN_PID");
    const bool some = count && text::number<int>(count).value_or(0) >= 1;
    const bool ours = !process || text::number<pid_t>(process) == ::getpid();
    if (!some || !ours)
        throw std::runtime_error(
            "no socket was inherited: LISTEN_FDS isn't set; is the .socket unit in use?");
    int listening = 0;
    socklen_t size = sizeof listening;
    if (::getsockopt(first_inherited, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) < 0 || !listening)
        throw std::runtime_error("descriptor 3 isn't a listening socket");
    const int flags = ::fcntl(first_inherited, F_GETFL);
    ::fcntl(first_inherited, F_SETFL, flags | O_NONBLOCK);
    ::fcntl(first_inherited, F_SETFD, FD_CLOEXEC);
    return first_inherited;
}

std::uint16_t port_of(int descriptor) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
    if (address.ss_family == AF_INET) return ntohs(reinterpret_cast<sockaddr_in&>(address).sin_port);
    if (address.ss_family == AF_INET6) return ntohs(reinterpret_cast<sockaddr_in6&>(address).sin6_port);
    return 0;
}
} // namespace

Listening listen_on(const ServerOptions& options) {
    Listening listening;
    if (options.inherited_socket) {
        listening.descriptor = inherited();
    } else if (!options.unix_socket.empty()) {
        listening.descriptor = listen_unix(options.unix_socket);
        listening.socket_file = options.unix_socket;
    } else {
        listening.descriptor = listen_tcp(options.address, options.port);
    }
    listening.port = port_of(listening.descriptor);
    if (listening.port != 0) { // accepted sockets take it over
        const int on = 1;
        ::setsockopt(listening.descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    return listening;
}

unsigned connections_within(std::uint64_t files, unsigned wanted) {
    const auto for_others = std::min<std::uint64_t>(other_files, files / 2);
    return static_cast<unsigned>(std::min<std::uint64_t>(wanted, files - for_others));
}

Room make_room_for(unsigned connections) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return {connections, 0};
    const rlim_t wanted = connections + other_files;
    if (limit.rlim_cur < wanted) {
        rlimit raised = limit;
        raised.rlim_cur = std::min(wanted, limit.rlim_max);
        ::setrlimit(RLIMIT_NOFILE, &raised);
        ::getrlimit(RLIMIT_NOFILE, &limit); // what it really became
    }
    return {connections_within(limit.rlim_cur, connections), limit.rlim_cur};
}

} // namespace trialoog::http
