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
struct Room {
    unsigned connections = 0;
    std::uint64_t files = 0; // that this process may have open; 0 when the system doesn't say
};
/// Raises the limit on open files for this many connections beside the program's other files, as far as it
/// may. Says what there really is.
Room make_room_for(unsigned connections);
/// Of so many files some are for the database, photos and workers: half of few, 256 of many.
unsigned connections_within(std::uint64_t files, unsigned wanted);

struct Peer {
    std::string address;  // "192.0.2.7", "::1"
    bool trusted = false; // may say for whom it speaks: loopback, or on the Unix socket
};
/// Who is on the other side of an accepted socket.
Peer peer_of(int descriptor);
/// Fills in who the client is and whether it came over TLS, as a trusted proxy says it.
void set_client(Request&, const Peer&);

} // namespace trialoog::http
