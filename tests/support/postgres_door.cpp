#include "tests/support/postgres_door.hpp"

#include "tests/support/test_postgres.hpp"

#include <array>
#include <chrono>
#include <fmt/core.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace trialoog::test {
namespace {

constexpr int turn_ms = 5;

std::string setting(const std::string& location, const std::string& name) {
    const auto at = location.rfind(name + "=");
    if (at == location.npos) throw std::runtime_error("the test server's location says no " + name);
    const auto from = at + name.size() + 1;
    return location.substr(from, location.find(' ', from) - from);
}

int to_server() {
    const auto path = setting(postgres_server(), "host") + "/.s.PGSQL.5432";
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return server;
    ::close(server);
    return -1;
}

bool readable(int descriptor) {
    pollfd one{descriptor, POLLIN, 0};
    return ::poll(&one, 1, 0) > 0;
}

} // namespace

PostgresDoor::PostgresDoor() {
    listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listening_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listening_, 64) != 0)
        throw std::runtime_error("no port for a test's door");
    ::getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    accepting_ = std::thread([this] { accept(); });
}

PostgresDoor::~PostgresDoor() { shut(); }

void PostgresDoor::shut() {
    if (stops_.exchange(true)) return;
    accepting_.join();
    ::close(listening_);
    for (auto& pair : pairs_)
        pair.thread.join();
}

/// What is left lying would make every poll() return at once, and take a whole processor from whoever waits.
bool PostgresDoor::waits_while_hanging() const {
    if (hangs_) std::this_thread::sleep_for(std::chrono::milliseconds(turn_ms));
    return hangs_;
}

void PostgresDoor::accept() {
    while (!stops_) {
        if (waits_while_hanging()) continue;
        pollfd one{listening_, POLLIN, 0};
        if (::poll(&one, 1, turn_ms) <= 0) continue;
        const int client = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC), server = to_server();
        const std::lock_guard guard(mutex_);
        Pair& pair = pairs_.emplace_back(Pair{client, server, {}});
        pair.thread = std::thread([this, &pair] { carry(pair); });
    }
}

void PostgresDoor::carry(Pair& pair) {
    while (!stops_ && carry_once(pair)) {
    }
    ::close(pair.client);
    ::close(pair.server);
}

/// False when either side is done.
bool PostgresDoor::carry_once(Pair& pair) {
    if (waits_while_hanging()) return true;
    std::array<pollfd, 2> both{{{pair.client, POLLIN, 0}, {pair.server, POLLIN, 0}}};
    ::poll(both.data(), both.size(), turn_ms);
    std::array<char, 65536> bytes;
    for (const auto& [from, to] :
         {std::pair(pair.client, pair.server), std::pair(pair.server, pair.client)}) {
        if (hangs_) return true;
        if (!readable(from)) continue;
        const auto got = ::recv(from, bytes.data(), bytes.size(), 0);
        if (got <= 0) return false;
        ::send(to, bytes.data(), std::size_t(got), MSG_NOSIGNAL);
        const bool commits =
            std::string_view(bytes.data(), std::size_t(got)).find("COMMIT") != std::string::npos;
        if (from != pair.client || !commits || !loses_commit_.exchange(false)) continue;
        ::recv(pair.server, bytes.data(), bytes.size(), 0); // it is done there
        return false;
    }
    return true;
}

std::string through(std::initializer_list<const PostgresDoor*> doors, const std::string& database_location) {
    std::string hosts, ports;
    for (const auto* door : doors) {
        hosts += (hosts.empty() ? "" : ",") + std::string("127.0.0.1");
        ports += (ports.empty() ? "" : ",") + std::to_string(door->port());
    }
    return fmt::format("host={} port={} user={} dbname={} sslmode=disable gssencmode=disable", hosts, ports,
                       setting(database_location, "user"), setting(database_location, "dbname"));
}

} // namespace trialoog::test
