#include "platform/db/sqlite_connection.hpp"

#include "platform/db/failures.hpp"
#include "platform/db/sqlite_row.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fmt/core.h>
#include <mutex>

namespace trialoog::db::sqlite {
namespace {

constexpr std::size_t most_kept = 400;

/// Without these counters threads don't meet at one lock for every allocation.
void configure_library_once() {
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

/// SQLite numbers `$n` by first appearance, so the number is read from the name.
std::size_t number_of(sqlite3_stmt* handle, int place, std::string_view statement) {
    const char* name = sqlite3_bind_parameter_name(handle, place);
    std::size_t number = 0;
    if (name && name[0] == '$') {
        const std::string_view rest(name + 1);
        const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        if (read.ptr != rest.data() + rest.size()) number = 0;
    }
    if (number == 0) throw std::logic_error(fmt::format("{}: parameters are $1, $2 …", statement));
    return number;
}

int bind(sqlite3_stmt* handle, int place, const Param::Value& value) {
    if (std::holds_alternative<std::int64_t>(value))
        return sqlite3_bind_int64(handle, place, std::get<std::int64_t>(value));
    if (std::holds_alternative<double>(value))
        return sqlite3_bind_double(handle, place, std::get<double>(value));
    // A null pointer would bind NULL, so an empty text or blob needs one that isn't.
    if (const auto* text = std::get_if<std::string_view>(&value))
        return sqlite3_bind_text64(handle, place, text->empty() ? "" : text->data(), text->size(),
                                   SQLITE_STATIC, SQLITE_UTF8);
    if (const auto* blob = std::get_if<std::span<const std::byte>>(&value)) {
        const void* data = blob->empty() ? static_cast<const void*>("") : blob->data();
        return sqlite3_bind_blob64(handle, place, data, blob->size(), SQLITE_STATIC);
    }
    return sqlite3_bind_null(handle, place);
}

void refuse_nul(std::string_view statement, const Param::Value& value) {
    const auto* text = std::get_if<std::string_view>(&value);
    if (text && text->find('\0') != text->npos)
        throw Error(fmt::format("{}: a text with a NUL character", statement)); // as PostgreSQL does
}

/// Gives the statement back, also when an exception passes.
class Running {
public:
    explicit Running(Prepared& prepared) : prepared_(prepared) { prepared_.in_use = true; }
    ~Running() {
        sqlite3_reset(prepared_.handle.get());
        sqlite3_clear_bindings(prepared_.handle.get());
        prepared_.in_use = false;
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

private:
    Prepared& prepared_;
};

} // namespace

Connection::Connection(const std::string& path, Use use) {
    configure_library_once();
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr);
    if (code != SQLITE_OK) {
        const Error error(fmt::format("the database {} can't be opened: {}. Does its folder exist, and may "
                                      "this user write there?",
                                      path, sqlite3_errstr(code)));
        sqlite3_close(handle_);
        throw error;
    }
    try {
        set_up(use);
    } catch (...) {
        sqlite3_close(handle_);
        throw;
    }
}

void Connection::set_up(Use use) {
    sqlite3_busy_timeout(handle_, wait_for_locks_ms);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // Only the writer checkpoints, and it says when.
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_wal_autocheckpoint(handle_, 0);
    control("PRAGMA foreign_keys = ON");
    control("PRAGMA trusted_schema = OFF");
    control("PRAGMA cache_size = -1536"); // KiB
    control("PRAGMA synchronous = FULL"); // NORMAL loses acknowledged rows in a power cut
    if (use == Use::reading) control("PRAGMA query_only = ON");
    kept_.clear();
}

Connection::~Connection() {
    kept_.clear();
    sqlite3_close(handle_);
}

void Connection::fail(std::string_view statement, int code) const {
    const auto message = fmt::format("{}: {}", statement, sqlite3_errmsg(handle_));
    const int cause = sqlite3_system_errno(handle_);
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
        throw ConstraintViolation(message);
    case SQLITE_FULL:
        throw Full(message);
    case SQLITE_IOERR: // the log's index can't grow
    case SQLITE_CANTOPEN:
        if (cause == ENOSPC || cause == EDQUOT) throw Full(message);
        if (cause == EMFILE || cause == ENFILE) throw Busy(message);
        throw Error(message);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Busy(message);
    default:
        throw Error(message);
    }
}

Prepared Connection::prepare(const Statement& statement, bool keep) const {
    Prepared prepared;
    const char* rest = nullptr;
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(handle_, statement.sql.data(), int(statement.sql.size()),
                                        keep ? SQLITE_PREPARE_PERSISTENT : 0, &handle, &rest);
    if (code != SQLITE_OK) fail(statement.name, code);
    prepared.handle.reset(handle);
    if (!handle) throw std::logic_error(fmt::format("{}: an empty statement", statement.name));
    const std::string_view left(rest, statement.sql.data() + statement.sql.size() - rest);
    if (left.find_first_not_of("; \t\r\n") != left.npos)
        throw std::logic_error(fmt::format("{}: more than one statement", statement.name));

    const int count = sqlite3_bind_parameter_count(handle);
    for (int place = 1; place <= count; ++place) {
        const auto number = number_of(handle, place, statement.name);
        prepared.places.push_back(number - 1);
        prepared.parameters = std::max(prepared.parameters, number);
    }
    return prepared;
}

Prepared& Connection::keep(const Statement& statement) {
    if (Prepared* found = kept_.find(statement)) return *found;
    if (kept_.size() >= most_kept) kept_.erase_if([](const Prepared& one) { return !one.in_use; });
    return kept_.add(statement, prepare(statement, true));
}

std::int64_t Connection::execute(const Statement& statement, std::span<const Param> params,
                                 const Visit* visit) {
    std::optional<Prepared> own;
    Prepared* prepared = statement.name.empty() ? nullptr : &keep(statement);
    if (!prepared || prepared->in_use) { // nameless, or running already further up: for once
        own = prepare(statement, false);
        prepared = &*own;
    }
    if (prepared->parameters != params.size())
        throw std::logic_error(fmt::format("{}: takes {} parameters and got {}", statement.name,
                                           prepared->parameters, params.size()));

    const Running running(*prepared);
    sqlite3_stmt* const handle = prepared->handle.get();
    for (std::size_t n = 0; n < prepared->places.size(); ++n) {
        const auto& value = params[prepared->places[n]].value();
        refuse_nul(statement.name, value);
        if (const int code = bind(handle, int(n + 1), value); code != SQLITE_OK) fail(statement.name, code);
    }

    const auto changed_before = sqlite3_total_changes64(handle_);
    SqliteRow row(*prepared, statement.name);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(handle)) == SQLITE_ROW) {
        if (!visit) continue;
        row.begin();
        (*visit)(row);
    }
    if (code != SQLITE_DONE) fail(statement.name, code);
    return changed_before == sqlite3_total_changes64(handle_) ? 0 : sqlite3_changes64(handle_);
}

} // namespace trialoog::db::sqlite
