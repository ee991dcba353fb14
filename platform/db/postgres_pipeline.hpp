#pragma once
// Questions to PostgreSQL in libpq's pipeline mode: several go together, and their answers come in one round
// trip; or none is waited for until the next are asked. Not for two threads at once.

#include "platform/db/postgres_params.hpp"
#include "platform/db/postgres_wait.hpp"

#include <libpq-fe.h>
#include <memory>
#include <string>
#include <string_view>

namespace trialoog::db::postgres {

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using Result = std::unique_ptr<PGresult, Clear>;

class Pipeline {
public:
    /// An open connection of its caller, which is used through this only.
    Pipeline(PGconn*, std::chrono::milliseconds patience);

    // Put in the queue; nothing is waited for. Throw ConnectionLost.
    void ask(const char* sql);
    void ask(const char* sql, const BoundParams&);
    void ask_prepared(const char* name, const BoundParams&);
    void prepare(const char* name, const char* sql);
    void describe(const char* name);

    /// Sends the queue, and returns the answer to its last question. When one failed the server skipped those
    /// after it: its failure is thrown, once all answers were read. `statement` is named in it.
    Result answer(std::string_view statement);
    /// Sends the queue, and leaves the answers to be read before the next question. False when the server
    /// takes no more for now: then answer() is to be waited for.
    bool answer_later();

    void be_patient(std::chrono::milliseconds patience) { waiting_.be_patient(patience); }

private:
    void before_asking();
    void queued(int sent);
    void end_queue();
    /// Reads to the end of the oldest queue: what it answered last, or its first failure.
    Result read_queue();
    [[noreturn]] void lost();

    PGconn* connection_;
    Waiting waiting_;
    bool open_ = false;   // there are questions without an end behind them
    unsigned unread_ = 0; // queues that were sent
};

} // namespace trialoog::db::postgres
