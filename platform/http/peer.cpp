#include "platform/http/listener.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace trialoog::http {
namespace {
constexpr std::string_view mapped_v4 = "::ffff:";

std::string_view last_entry(const Request& request, std::string_view name) {
    std::string_view found;
    for (const auto& [key, value] : request.headers)
        if (key == name) found = value;
    const auto comma = found.find_last_of(',');
    if (comma != std::string_view::npos) found.remove_prefix(comma + 1);
    while (found.starts_with(' '))
        found.remove_prefix(1);
    while (found.ends_with(' '))
        found.remove_suffix(1);
    return found;
}

/// In the one notation that counters and logs compare; empty when it is no address.
std::string normalised(std::string_view text) {
    const std::string given(text);
    in6_addr address{};
    char out[INET6_ADDRSTRLEN] = {};
    if (::inet_pton(AF_INET, given.c_str(), &address) == 1) return given;
    if (::inet_pton(AF_INET6, given.c_str(), &address) != 1) return {};
    std::string written = ::inet_ntop(AF_INET6, &address, out, sizeof out);
    if (IN6_IS_ADDR_V4MAPPED(&address)) written.erase(0, mapped_v4.size());
    return written;
}
} // namespace

Peer peer_of(int descriptor) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    char out[INET6_ADDRSTRLEN] = {};
    if (::getpeername(descriptor, reinterpret_cast<sockaddr*>(&address), &size) != 0) return {};
    if (address.ss_family == AF_UNIX) return {.address = "127.0.0.1", .trusted = true};
    if (address.ss_family == AF_INET)
        ::inet_ntop(AF_INET, &reinterpret_cast<sockaddr_in&>(address).sin_addr, out, sizeof out);
    if (address.ss_family == AF_INET6)
        ::inet_ntop(AF_INET6, &reinterpret_cast<sockaddr_in6&>(address).sin6_addr, out, sizeof out);
    Peer peer{.address = normalised(out), .trusted = false};
    peer.trusted = peer.address == "::1" || peer.address.starts_with("127.");
    return peer;
}

void set_client(Request& request, const Peer& peer) {
    request.remote_address = peer.address;
    if (!peer.trusted) return;
    // Only the last entry was written by our own proxy; what stands before it, anyone may have sent.
    if (auto said = normalised(last_entry(request, "x-forwarded-for")); !said.empty())
        request.remote_address = std::move(said);
    request.secure = last_entry(request, "x-forwarded-proto") == "https";
}

} // namespace trialoog::http
