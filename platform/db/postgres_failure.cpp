#include "platform/db/postgres_failure.hpp"

#include <fmt/core.h>

namespace trialoog::db::postgres {
namespace {

std::string_view field(const PGresult* result, int code) {
    const char* text = result ? PQresultErrorField(result, code) : nullptr;
    return text ? text : "";
}

} // namespace

void fail(PGconn* connection, const PGresult* result, std::string_view statement) {
    const auto state = field(result, PG_DIAG_SQLSTATE);
    // The first line only: the detail quotes rows, and with them people.
    auto primary = field(result, PG_DIAG_MESSAGE_PRIMARY);
    if (primary.empty()) primary = PQerrorMessage(connection);
    const auto message = fmt::format("{}: {}", statement, primary);

    if (PQstatus(connection) == CONNECTION_BAD || state.starts_with("08") || state.starts_with("57P"))
        throw ConnectionLost(message);
    if (state == "40001" || state == "40P01") throw Conflict(message);
    if (state.starts_with("23")) throw ConstraintViolation(message);
    // A primary that became a standby: the next connection goes to the new one.
    if (state == "25006" || (state == "0A000" && primary.find("hot standby") != primary.npos))
        throw ConnectionLost(message);
    if (state == "25P03" || state == "25P04")
        throw ConnectionLost(message); // a time limit of the server's ended it
    if (state == "53100") throw Full(message);
    // Locked for too long, ran for too long, out of memory or connections.
    if (state == "55P03" || state == "57014" || state.starts_with("53")) throw Busy(message);
    // Another process changed a table under a prepared statement: a fresh connection prepares anew.
    if (state == "26000" || (state == "0A000" && primary.find("cached plan") != primary.npos))
        throw ConnectionLost(message);
    throw Error(message);
}

} // namespace trialoog::db::postgres
