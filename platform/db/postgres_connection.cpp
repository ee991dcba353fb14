#include "platform/db/postgres_connection.hpp"

#include "platform/db/postgres_failure.hpp"
#include "platform/db/postgres_params.hpp"
#include "platform/db/postgres_row.hpp"
#include "platform/db/script.hpp"

#include <fmt/core.h>

namespace trialoog::db::postgres {
namespace {

constexpr int oldest_server = 150000;
// Unread answers of a pipeline must fit in the socket's buffer, or both sides wait for the other.
constexpr std::size_t rows_in_flight = 200;

// A query that hangs mustn't hold a connection for ever.
constexpr const char* limits = "-c statement_timeout=30s -c lock_timeout=10s "
                               "-c idle_in_transaction_session_timeout=60s -c client_min_messages=warning";

PGconn* connect(const std::string& location) {
    // What the location says comes later and so counts more.
    const char* names[] = {"connect_timeout",
                           "tcp_user_timeout",
                           "application_name",
                           "options",
                           "dbname",
                           "client_encoding",
                           nullptr};
    const char* values[] = {"5", "15000", "trialoog", limits, location.c_str(), "UTF8", nullptr};
    return PQconnectdbParams(names, values, /*expand_dbname=*/1);
}

bool is_small_number(Oid type) { return type == 21 || type == 23 || type == 700; } // int2, int4, float4

bool succeeded(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

std::int64_t rows_changed(PGresult* result) {
    if (std::string_view(PQcmdStatus(result)).starts_with("SELECT")) return 0;
    return std::atoll(PQcmdTuples(result));
}

} // namespace

Connection::Connection(const std::string& location) : handle_(connect(location)) {
    if (PQstatus(handle_.get()) != CONNECTION_OK)
        throw Error(fmt::format("PostgreSQL can't be reached: {}", PQerrorMessage(handle_.get())));
    if (PQserverVersion(handle_.get()) < oldest_server)
        throw Error("PostgreSQL 15 or later is needed; this server is older");
    PQsetNoticeProcessor(
        handle_.get(), [](void*, const char*) {}, nullptr);
    set_up();
}

void Connection::set_up() {
    const auto setting = [&](const char* name) {
        const auto result = checked(PQexec(handle_.get(), fmt::format("SHOW {}", name).c_str()), name);
        return std::string(PQgetvalue(result.get(), 0, 0));
    };
    if (setting("server_encoding") != "UTF8")
        throw Error("the PostgreSQL database must have the encoding UTF8: CREATE DATABASE … ENCODING 'UTF8'");
    // Stricter settings (remote_apply) stay.
    const auto commit = setting("synchronous_commit");
    if (commit == "off" || commit == "local") control("SET synchronous_commit = on");
}

Result Connection::checked(PGresult* raw, std::string_view statement) const {
    Result result(raw);
    if (!succeeded(result.get())) fail(handle_.get(), result.get(), statement);
    return result;
}

void Connection::control(const char* sql) { checked(PQexec(handle_.get(), sql), sql); }

const Connection::Prepared& Connection::keep(const Statement& statement) {
    if (const auto found = kept_.find(statement.sql); found != kept_.end()) return found->second;
    Prepared prepared{fmt::format("s{}", ++prepared_), 0};
    checked(PQprepare(handle_.get(), prepared.name.c_str(), for_postgres(statement.sql).c_str(), 0, nullptr),
            statement.name);
    const auto shape = checked(PQdescribePrepared(handle_.get(), prepared.name.c_str()), statement.name);
    prepared.parameters = std::size_t(PQnparams(shape.get()));
    return kept_.emplace(statement.sql, std::move(prepared)).first->second;
}

namespace {
void refuse_wrong_count(const Statement& statement, std::size_t wanted, std::size_t got) {
    if (wanted != got)
        throw std::logic_error(
            fmt::format("{}: takes {} parameters and got {}", statement.name, wanted, got));
}
} // namespace

void Connection::check(const Statement& statement) {
    const auto& prepared = keep(statement);
    const auto shape = checked(PQdescribePrepared(handle_.get(), prepared.name.c_str()), statement.name);
    for (int n = 0; n < PQnparams(shape.get()); ++n) {
        if (is_small_number(PQparamtype(shape.get(), n)))
            throw Error(fmt::format("{}: PostgreSQL reads ${} as a 32-bit number: CAST(${} AS BIGINT)",
                                    statement.name, n + 1, n + 1));
    }
}

std::int64_t Connection::execute(const Statement& statement, std::span<const Param> params,
                                 const Visit* visit) {
    const BoundParams bound(params, statement.name);
    PGresult* raw = nullptr;
    if (statement.name.empty()) { // for once
        raw = PQexecParams(handle_.get(), for_postgres(statement.sql).c_str(), bound.count(), nullptr,
                           bound.values(), bound.lengths(), bound.formats(), 0);
    } else {
        const auto& prepared = keep(statement);
        refuse_wrong_count(statement, prepared.parameters, params.size());
        raw = PQexecPrepared(handle_.get(), prepared.name.c_str(), bound.count(), bound.values(),
                             bound.lengths(), bound.formats(), 0);
    }
    const auto result = checked(raw, statement.name);
    if (visit) {
        PostgresRow row(result.get(), statement.name);
        for (int n = 0; n < PQntuples(result.get()); ++n) {
            row.go_to(n);
            (*visit)(row);
        }
    }
    return rows_changed(result.get());
}

void Connection::execute_many(const Statement& statement, std::span<const std::vector<Param>> rows) {
    if (rows.empty()) return;
    const auto& prepared = keep(statement);
    for (const auto& row : rows)
        refuse_wrong_count(statement, prepared.parameters, row.size());
    if (!PQenterPipelineMode(handle_.get())) fail(handle_.get(), nullptr, statement.name);
    try {
        for (std::size_t at = 0; at < rows.size(); at += rows_in_flight)
            send_and_receive(statement, prepared,
                             rows.subspan(at, std::min(rows_in_flight, rows.size() - at)));
    } catch (...) {
        PQexitPipelineMode(handle_.get());
        throw;
    }
    PQexitPipelineMode(handle_.get());
}

void Connection::send_and_receive(const Statement& statement, const Prepared& prepared,
                                  std::span<const std::vector<Param>> rows) {
    auto* connection = handle_.get();
    std::vector<BoundParams> all;
    for (const auto& row : rows)
        all.emplace_back(row, statement.name); // may throw: before anything is sent
    for (const auto& bound : all) {
        if (!PQsendQueryPrepared(connection, prepared.name.c_str(), bound.count(), bound.values(),
                                 bound.lengths(), bound.formats(), 0))
            throw ConnectionLost(PQerrorMessage(connection));
    }
    if (!PQpipelineSync(connection)) throw ConnectionLost(PQerrorMessage(connection));

    // All answers are read, also after a failure: the next statement must not find them.
    Result failed;
    for (std::size_t answers = 0; answers <= rows.size(); ++answers) { // and one for the end
        while (auto* raw = PQgetResult(connection)) {
            Result result(raw);
            const auto status = PQresultStatus(raw);
            if (status == PGRES_PIPELINE_SYNC) break; // nothing follows it
            if (!succeeded(raw) && status != PGRES_PIPELINE_ABORTED && !failed) failed = std::move(result);
        }
        if (PQstatus(connection) == CONNECTION_BAD) throw ConnectionLost(PQerrorMessage(connection));
    }
    if (failed) fail(connection, failed.get(), statement.name);
}

} // namespace trialoog::db::postgres
