#pragma once
// PostgreSQL's failures, by what can be done about them.

#include "platform/db/db.hpp"

#include <libpq-fe.h>

namespace trialoog::db::postgres {

/// Two transactions that can't both be true: this one was undone and may run again.
struct Conflict : Error {
    using Error::Error;
};
/// The connection is of no use any more (the server restarted); what wasn't committed is undone.
struct ConnectionLost : Error {
    using Error::Error;
};

[[noreturn]] void fail(PGconn*, const PGresult*, std::string_view statement);

} // namespace trialoog::db::postgres
