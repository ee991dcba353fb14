#pragma once
// The socket that the server listens on: TCP, a Unix socket, or one inherited from systemd.

#include "platform/http/http.hpp"

namespace trialoog::http {

struct Listening {
    int descriptor = -1;
    std::uint16_t port = 0;  // 0 for a Unix socket
    std::string socket_file; // to remove afterwards
};

/// Throws std::runtime_error that says what is in the way.
Listening listen_on(const ServerOptions&);
/// Room for this many connections beside the program's other files. Returns how many there is room for.
unsigned make_room_for(unsigned connections);

struct Peer {
    std::string address;  // "192.0.2.7", "::1"
    bool trusted = false; // may say for whom it speaks: loopback, or on the Unix socket
};
/// Who is on the other side of an accepted socket.
Peer peer_of(int descriptor);
/// Fills in who the client is and whether it came over TLS, as a trusted proxy says it.
void set_client(Request&, const Peer&);

} // namespace trialoog::http
