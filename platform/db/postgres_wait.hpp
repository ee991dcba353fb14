#pragma once
// libpq's own waits have no end: a server that hangs would keep its connections, and who waits on them, until
// it comes back, though another took over long ago. These have one.

#include <chrono>
#include <libpq-fe.h>

namespace trialoog::db::postgres {

class Waiting {
public:
    /// The connection must be non-blocking. `patience` is how long it may be silent; zero: for ever.
    explicit Waiting(std::chrono::milliseconds patience) : patience_(patience) {}

    /// Sends what is left to send and waits for the next result (null after the last). Throws ConnectionLost
    /// when nothing moves for too long; from then on always.
    PGresult* next_result(PGconn*);
    void be_patient(std::chrono::milliseconds patience) { patience_ = patience; }
    void refuse_if_given_up() const;

private:
    void send_rest(PGconn*);
    short wait_for(PGconn*, short events);

    std::chrono::milliseconds patience_;
    bool given_up_ = false;
};

} // namespace trialoog::db::postgres
