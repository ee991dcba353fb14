#include "platform/db/postgres_connection.hpp"

#include "platform/db/postgres_failure.hpp"
#include "platform/db/postgres_location.hpp"
#include "platform/db/postgres_params.hpp"
#include "platform/db/postgres_row.hpp"
#include "platform/db/script.hpp"

#include <algorithm>
#include <fmt/core.h>

namespace trialoog::db::postgres {
namespace {

constexpr int oldest_server = 150000;
// Unread answers of a pipeline must fit in the socket's buffer, or both sides wait for the other.
constexpr std::size_t rows_in_flight = 200;

// A query that takes too long ends there before it is given up here.
constexpr const char* limits =
    "-c statement_timeout=9s -c lock_timeout=5s "
    "-c idle_in_transaction_session_timeout=60s -c client_min_messages=warning "
    // A page asks a dozen small things: to plan each time costs more than to do.
    "-c plan_cache_mode=force_generic_plan -c jit=off "
    // Statements are written for SQLite, which joins by keys only. Without statistics
    // of a new key PostgreSQL once merged a class with all people of the school.
    "-c enable_hashjoin=off -c enable_mergejoin=off";

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

std::int64_t rows_changed(PGresult* result) {
    if (std::string_view(PQcmdStatus(result)).starts_with("SELECT")) return 0;
    return std::atoll(PQcmdTuples(result));
}

PGconn* opened(PGconn* connection) {
    if (PQstatus(connection) != CONNECTION_OK)
        throw Busy("PostgreSQL can't be reached: " + one_line(PQerrorMessage(connection)));
    if (PQserverVersion(connection) < oldest_server)
        throw Error("PostgreSQL 15 or later is needed; this server is older");
    return connection;
}

} // namespace

Connection::Connection(const std::string& location)
    : handle_(connect(location)),
      patience_(patience_of(handle_.get())),
      pipeline_(opened(handle_.get()), patience_) {
    PQsetNoticeReceiver(handle_.get(), note_warning, this);
    set_up();
}

void Connection::set_up() {
    const auto setting = [&](const char* name) {
        pipeline_.ask(fmt::format("SHOW {}", name).c_str());
        return std::string(PQgetvalue(pipeline_.answer(name).get(), 0, 0));
    };
    if (setting("server_encoding") != "UTF8")
        throw Error("the PostgreSQL database must have the encoding UTF8: CREATE DATABASE … ENCODING 'UTF8'");
    // Stricter settings (remote_apply) stay.
    const auto commit_waits = setting("synchronous_commit");
    if (commit_waits != "off" && commit_waits != "local") return;
    pipeline_.ask("SET synchronous_commit = on");
    pipeline_.answer("synchronous_commit");
}

void Connection::begin(const char* how) {
    to_begin_ = how;
    has_begun_ = has_answered_ = false;
}

void Connection::ask_to_begin() {
    if (to_begin_ && !has_begun_) pipeline_.ask(to_begin_);
}

/// Of what was asked, with a transaction's begin before it or without.
Result Connection::answer(std::string_view statement) {
    const auto note = [&] {
        has_begun_ = to_begin_ && PQtransactionStatus(handle_.get()) != PQTRANS_IDLE;
        has_answered_ = has_answered_ || has_begun_;
    };
    try {
        auto result = pipeline_.answer(statement);
        note();
        return result;
    } catch (const ConnectionLost&) {
        throw;
    } catch (...) {
        note();
        throw;
    }
}

void Connection::roll_back() {
    const bool is_open = has_begun_;
    to_begin_ = nullptr;
    has_begun_ = false;
    if (!is_open) return;
    pipeline_.be_patient(patience_);
    pipeline_.ask("ROLLBACK");
    if (!pipeline_.answer_later()) pipeline_.answer("ROLLBACK");
}

void Connection::note_warning(void* connection, const PGresult* notice) {
    const char* message = PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY);
    static_cast<Connection*>(connection)->warned_ = message ? message : "a warning";
}

void Connection::commit() {
    if (!has_begun_) return roll_back(); // nothing was asked of it
    warned_.clear();
    pipeline_.be_patient(patience_);
    Result done;
    try {
        // A limit would cut the wait for a standby short, and PostgreSQL then says "done" of what it alone
        // has.
        pipeline_.ask("SET LOCAL statement_timeout = 0");
        pipeline_.ask("COMMIT");
        done = answer("COMMIT");
    } catch (const ConnectionLost& lost) {
        throw Uncertain(fmt::format("the connection was lost during a commit: {}", lost.what()));
    }
    to_begin_ = nullptr;
    has_begun_ = false;
    // Whoever else cuts it short (an administrator, a shutdown) leaves a warning with the "done".
    if (!warned_.empty()) throw Uncertain(fmt::format("a commit ended with a warning: {}", warned_));
    // "ROLLBACK", where a statement had failed.
    if (std::string_view(PQcmdStatus(done.get())) != "COMMIT") throw Error("a commit was refused");
}

const Connection::Prepared& Connection::keep(const Statement& statement) {
    if (const Prepared* found = kept_.find(statement)) return *found;
    Prepared prepared{fmt::format("s{}", ++prepared_), 0};
    pipeline_.prepare(prepared.name.c_str(), for_postgres(statement.sql).c_str());
    pipeline_.describe(prepared.name.c_str());
    prepared.parameters = std::size_t(PQnparams(answer(statement.name).get()));
    return kept_.add(statement, std::move(prepared));
}

namespace {
void refuse_wrong_count(const Statement& statement, std::size_t wanted, std::size_t got) {
    if (wanted != got)
        throw std::logic_error(
            fmt::format("{}: takes {} parameters and got {}", statement.name, wanted, got));
}
} // namespace

void Connection::check(const Statement& statement) {
    pipeline_.describe(keep(statement).name.c_str());
    const auto shape = answer(statement.name);
    for (int n = 0; n < PQnparams(shape.get()); ++n) {
        if (is_small_number(PQparamtype(shape.get(), n)))
            throw Error(fmt::format("{}: PostgreSQL reads ${} as a 32-bit number: CAST(${} AS BIGINT)",
                                    statement.name, n + 1, n + 1));
    }
}

std::int64_t Connection::execute(const Statement& statement, std::span<const Param> params,
                                 const Visit* visit) {
    const BoundParams bound(params, statement.name);
    // Without a name it is a migration's: it takes the time that a large table needs, and is asked once.
    const bool for_once = statement.name.empty();
    pipeline_.be_patient(for_once ? std::chrono::milliseconds::zero() : patience_);
    const Prepared* prepared = for_once ? nullptr : &keep(statement);
    if (prepared) refuse_wrong_count(statement, prepared->parameters, params.size());
    ask_to_begin();
    if (prepared)
        pipeline_.ask_prepared(prepared->name.c_str(), bound);
    else
        pipeline_.ask(for_postgres(statement.sql).c_str(), bound);
    const auto result = answer(statement.name);
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
    pipeline_.be_patient(patience_);
    const auto& prepared = keep(statement);
    std::vector<BoundParams> bound;
    for (const auto& row : rows) { // before anything is sent: it may throw
        refuse_wrong_count(statement, prepared.parameters, row.size());
        bound.emplace_back(row, statement.name);
    }
    for (std::size_t at = 0; at < bound.size(); at += rows_in_flight) {
        ask_to_begin();
        for (std::size_t n = at; n < std::min(at + rows_in_flight, bound.size()); ++n)
            pipeline_.ask_prepared(prepared.name.c_str(), bound[n]);
        answer(statement.name);
    }
}

} // namespace trialoog::db::postgres
