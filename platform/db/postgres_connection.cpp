#include "platform/db/postgres_connection.hpp"

#include "platform/db/postgres_failure.hpp"
#include "platform/db/postgres_location.hpp"
#include "platform/db/postgres_params.hpp"
#include "platform/db/postgres_row.hpp"
#include "platform/db/script.hpp"

#include <fmt/core.h>

namespace trialoog::db::postgres {
namespace {

constexpr int oldest_server = 150000;
// Unread answers of a pipeline must fit in the socket's buffer, or both sides wait for the other.
constexpr std::size_t rows_in_flight = 200;

// A query that takes too long ends there before it is given up here.
constexpr const char* limits = "-c statement_timeout=9s -c lock_timeout=5s "
                               "-c idle_in_transaction_session_timeout=60s -c client_min_messages=warning";

/// What the location says comes later and so counts more. Several hosts: the one that takes writes. A peer
/// that fell silent without a word is noticed by the kernel too, also while nothing is asked.
constexpr std::pair<const char*, const char*> unless_said_otherwise[]{
    {"connect_timeout", "3"},         {"target_session_attrs", "read-write"},
    {"keepalives_idle", "5"},         {"keepalives_interval", "3"},
    {"keepalives_count", "3"},        {"tcp_user_timeout", "10000"},
    {"application_name", "trialoog"}, {"options", limits}};

PGconn* connect(const std::string& location) {
    options_in(location); // or it says why not
    std::vector<const char*> names, values;
    for (const auto& [name, value] : unless_said_otherwise) {
        names.push_back(name);
        values.push_back(value);
    }
    names.insert(names.end(), {"dbname", "client_encoding", nullptr});
    values.insert(values.end(), {location.c_str(), "UTF8", nullptr});
    return PQconnectdbParams(names.data(), values.data(), /*expand_dbname=*/1);
}

/// How long the kernel waits for a peer is how long we wait for an answer.
std::chrono::milliseconds patience_of(PGconn* connection) {
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfo(connection),
                                                                               PQconninfoFree);
    for (auto* option = options.get(); option && option->keyword; ++option)
        if (option->val && std::string_view(option->keyword) == "tcp_user_timeout")
            return std::chrono::milliseconds(std::atoll(option->val));
    return std::chrono::milliseconds::zero();
}

/// libpq tells of each host on lines of its own.
std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text)
        line += c == '\n' || c == '\t' ? ' ' : c;
    return line.substr(0, line.find_last_not_of(' ') + 1);
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

Connection::Connection(const std::string& location)
    : handle_(connect(location)), patience_(patience_of(handle_.get())), waiting_(patience_) {
    if (PQstatus(handle_.get()) != CONNECTION_OK)
        throw Busy("PostgreSQL can't be reached: " + one_line(PQerrorMessage(handle_.get())));
    if (PQserverVersion(handle_.get()) < oldest_server)
        throw Error("PostgreSQL 15 or later is needed; this server is older");
    if (PQsetnonblocking(handle_.get(), 1) != 0) throw Busy(PQerrorMessage(handle_.get()));
    PQsetNoticeReceiver(handle_.get(), note_warning, this);
    set_up();
}

void Connection::set_up() {
    const auto setting = [&](const char* name) {
        const auto result = answer(PQsendQuery(handle_.get(), fmt::format("SHOW {}", name).c_str()), name);
        return std::string(PQgetvalue(result.get(), 0, 0));
    };
    if (setting("server_encoding") != "UTF8")
        throw Error("the PostgreSQL database must have the encoding UTF8: CREATE DATABASE … ENCODING 'UTF8'");
    // Stricter settings (remote_apply) stay.
    const auto commit_waits = setting("synchronous_commit");
    if (commit_waits == "off" || commit_waits == "local") control("SET synchronous_commit = on");
}

/// The result of what was sent: the first that failed, or the last.
Result Connection::answer(int sent, std::string_view statement) {
    waiting_.refuse_if_given_up();
    if (!sent) fail(handle_.get(), nullptr, statement);
    Result kept;
    while (auto* raw = waiting_.next_result(handle_.get())) {
        Result next(raw);
        if (!kept || succeeded(kept.get())) kept = std::move(next);
    }
    if (!kept || !succeeded(kept.get())) fail(handle_.get(), kept.get(), statement);
    return kept;
}

void Connection::control(const char* sql) {
    waiting_.be_patient(patience_);
    answer(PQsendQuery(handle_.get(), sql), sql);
}

void Connection::note_warning(void* connection, const PGresult* notice) {
    const char* message = PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY);
    static_cast<Connection*>(connection)->warned_ = message ? message : "a warning";
}

void Connection::commit() {
    warned_.clear();
    try {
        // A limit would cut the wait for a standby short, and PostgreSQL then says "done" of what it alone
        // has.
        control("SET LOCAL statement_timeout = 0; COMMIT");
    } catch (const ConnectionLost& lost) {
        throw Uncertain(fmt::format("the connection was lost during a commit: {}", lost.what()));
    }
    // Whoever else cuts it short (an administrator, a shutdown) leaves a warning with the "done".
    if (!warned_.empty()) throw Uncertain(fmt::format("a commit ended with a warning: {}", warned_));
}

const Connection::Prepared& Connection::keep(const Statement& statement) {
    if (const auto found = kept_.find(statement.sql); found != kept_.end()) return found->second;
    Prepared prepared{fmt::format("s{}", ++prepared_), 0};
    answer(
        PQsendPrepare(handle_.get(), prepared.name.c_str(), for_postgres(statement.sql).c_str(), 0, nullptr),
        statement.name);
    const auto shape = answer(PQsendDescribePrepared(handle_.get(), prepared.name.c_str()), statement.name);
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
    const auto shape = answer(PQsendDescribePrepared(handle_.get(), prepared.name.c_str()), statement.name);
    for (int n = 0; n < PQnparams(shape.get()); ++n) {
        if (is_small_number(PQparamtype(shape.get(), n)))
            throw Error(fmt::format("{}: PostgreSQL reads ${} as a 32-bit number: CAST(${} AS BIGINT)",
                                    statement.name, n + 1, n + 1));
    }
}

std::int64_t Connection::execute(const Statement& statement, std::span<const Param> params,
                                 const Visit* visit) {
    const BoundParams bound(params, statement.name);
    int sent = 0;
    // Without a name it is a migration's: it takes the time that a large table needs.
    waiting_.be_patient(statement.name.empty() ? std::chrono::milliseconds::zero() : patience_);
    if (statement.name.empty()) { // for once
        sent = PQsendQueryParams(handle_.get(), for_postgres(statement.sql).c_str(), bound.count(), nullptr,
                                 bound.values(), bound.lengths(), bound.formats(), 0);
    } else {
        const auto& prepared = keep(statement);
        refuse_wrong_count(statement, prepared.parameters, params.size());
        sent = PQsendQueryPrepared(handle_.get(), prepared.name.c_str(), bound.count(), bound.values(),
                                   bound.lengths(), bound.formats(), 0);
    }
    const auto result = answer(sent, statement.name);
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
        while (auto* raw = waiting_.next_result(connection)) {
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
