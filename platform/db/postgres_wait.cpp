#include "platform/db/postgres_wait.hpp"

#include "platform/db/postgres_failure.hpp"

#include <cerrno>
#include <fmt/core.h>
#include <poll.h>

namespace trialoog::db::postgres {

PGresult* Waiting::next_result(PGconn* connection) {
    refuse_if_given_up();
    send_rest(connection);
    while (PQisBusy(connection)) {
        wait_for(connection, POLLIN);
        if (!PQconsumeInput(connection)) throw ConnectionLost(PQerrorMessage(connection));
    }
    return PQgetResult(connection);
}

void Waiting::refuse_if_given_up() const {
    if (given_up_) throw ConnectionLost("this connection was given up: the server was silent");
}

/// Reads as well: a server that can't get rid of its answers takes no more questions.
void Waiting::send_rest(PGconn* connection) {
    for (;;) {
        const int left = PQflush(connection);
        if (left < 0) throw ConnectionLost(PQerrorMessage(connection));
        if (left == 0) return;
        const short came = wait_for(connection, POLLIN | POLLOUT);
        if ((came & ~POLLOUT) && !PQconsumeInput(connection))
            throw ConnectionLost(PQerrorMessage(connection));
    }
}

short Waiting::wait_for(PGconn* connection, short events) {
    using std::chrono::steady_clock, std::chrono::milliseconds, std::chrono::ceil;
    const auto until = steady_clock::now() + patience_;
    for (;;) {
        pollfd socket{PQsocket(connection), events, 0};
        const auto left = ceil<milliseconds>(until - steady_clock::now()).count();
        const int ready = poll(&socket, 1, patience_.count() == 0 ? -1 : int(left > 0 ? left : 0));
        if (ready > 0) return socket.revents;
        if (ready < 0 && errno == EINTR) continue;
        given_up_ = true;
        throw ConnectionLost(fmt::format("no answer of the database within {} ms", patience_.count()));
    }
}

} // namespace trialoog::db::postgres
