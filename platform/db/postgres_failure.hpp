#pragma once
// PostgreSQL's failures, by what can be done about them.

#include "platform/db/failures.hpp"

#include <libpq-fe.h>

namespace trialoog::db::postgres {

/// Two transactions that can't both be true: this one was undone and may run again.
struct Conflict : Busy {
    using Busy::Busy;
};
/// The connection is of no use any more (the server restarted, hangs, or takes no writes now); what wasn't
/// committed is undone.
struct ConnectionLost : Busy {
    using Busy::Busy;
};

[[noreturn]] void fail(PGconn*, const PGresult*, std::string_view statement);

} // namespace trialoog::db::postgres
