#pragma once
// The database port: units of work on SQLite (default) or PostgreSQL, with the same statements.
//
// Statements live in a slice's .sql file (`-- name: work_of_class`, parameters `$1`, `$2` …) and arrive
// here as constants: `tx.all(sql::work_of_class, {school, class_id}, to_row)`.
// Types in both engines: 64-bit integers, doubles, text, blobs, null. Booleans are 0/1, dates are text
// `YYYY-MM-DD`, times are UTC milliseconds, ids are text (UUIDv7, see new_id()).

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace trialoog::db {

struct Statement {
    std::string_view name; // "assignments.work_of_class"
    std::string_view sql;
};

/// Every statement of every slice, for the test that prepares them all on both engines.
std::span<const Statement* const> all_statements();

using Blob = std::vector<std::byte>;

/// One bound value. Text and blobs are borrowed: the argument must outlive the call.
class Param {
public:
    Param(std::nullptr_t) {}
    Param(std::string_view text) : value_(text) {}
    Param(const std::string& text) : value_(std::string_view(text)) {}
    Param(const char* text) : value_(std::string_view(text)) {}
    Param(const Blob& blob) : value_(std::span<const std::byte>(blob)) {}
    Param(double number) : value_(number) {}
    template <class T>
    requires std::is_integral_v<T> Param(T number) : value_(static_cast<std::int64_t>(number)) {}
    template <class T> Param(const std::optional<T>& maybe) {
        if (maybe) value_ = Param(*maybe).value_;
    }
    using Value =
        std::variant<std::monostate, std::int64_t, double, std::string_view, std::span<const std::byte>>;
    const Value& value() const { return value_; }

private:
    Value value_;
};
using Params = std::initializer_list<Param>;

/// One row of a result, valid only inside the mapping function. Columns go by the name in the SELECT.
/// Asking for a column that isn't there, or for a null as a value, is a programming error (std::logic_error).
class Row {
public:
    virtual ~Row() = default;
    virtual std::string_view text(std::string_view column) const = 0;
    virtual std::int64_t integer(std::string_view column) const = 0;
    virtual double real(std::string_view column) const = 0;
    virtual Blob blob(std::string_view column) const = 0;
    virtual bool is_null(std::string_view column) const = 0;

    std::string str(std::string_view column) const { return std::string(text(column)); }
    bool flag(std::string_view column) const { return integer(column) != 0; }
    std::optional<std::string> maybe_text(std::string_view column) const {
        return is_null(column) ? std::nullopt : std::optional(str(column));
    }
    std::optional<std::int64_t> maybe_integer(std::string_view column) const {
        return is_null(column) ? std::nullopt : std::optional(integer(column));
    }
    /// The text, or "" for a null.
    std::string text_or_empty(std::string_view column) const {
        return is_null(column) ? std::string() : str(column);
    }
};

/// A failure of the engine or the statement. Rolls the unit of work back; the request ends with 500.
struct Error : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// A unique key, foreign key or check refused the change.
struct ConstraintViolation : Error {
    using Error::Error;
};
/// No connection within the wait limit, or the write queue is full: the request ends with 503.
struct Busy : Error {
    using Error::Error;
};

/// What a read may do. A read sees one consistent snapshot.
class Reader {
public:
    virtual ~Reader() = default;
    virtual void each(const Statement&, Params, const std::function<void(const Row&)>& visit) = 0;

    template <class Map> auto all(const Statement& statement, Params params, Map&& map) {
        std::vector<std::decay_t<std::invoke_result_t<Map&, const Row&>>> rows;
        rows.reserve(16); // a class is then moved once, not five times
        each(statement, params, [&](const Row& row) { rows.push_back(map(row)); });
        return rows;
    }
    /// The first row, if any.
    template <class Map> auto one(const Statement& statement, Params params, Map&& map) {
        std::optional<std::decay_t<std::invoke_result_t<Map&, const Row&>>> found;
        each(statement, params, [&](const Row& row) {
            if (!found) found.emplace(map(row));
        });
        return found;
    }
    bool exists(const Statement& statement, Params params) {
        bool any = false;
        each(statement, params, [&](const Row&) { any = true; });
        return any;
    }
};

/// What a write may do besides reading: its changes become visible and durable together, or not at all.
class Writer : public Reader {
public:
    /// The number of rows changed.
    virtual std::int64_t run(const Statement&, Params) = 0;
    /// The same statement for many rows of parameters, in one round trip where the engine can.
    virtual void run_many(const Statement&, std::span<const std::vector<Param>> rows) = 0;
};

enum class Engine { sqlite, postgresql };

struct Settings {
    Engine engine = Engine::sqlite;
    std::string location;         // SQLite: path of the file; PostgreSQL: a libpq connection string
    unsigned readers = 6;         // SQLite read connections, or PostgreSQL pool size
    unsigned queued_writes = 512; // waiting writes before Busy
};

class Database {
public:
    virtual ~Database() = default;

    /// Runs `unit(Reader&)` on one snapshot and returns what it returns.
    template <class F> auto read(F&& unit) -> std::invoke_result_t<F&, Reader&> {
        using Result = std::invoke_result_t<F&, Reader&>;
        if constexpr (std::is_void_v<Result>) {
            do_read([&](Reader& reader) { unit(reader); });
        } else {
            std::optional<Result> result;
            do_read([&](Reader& reader) { result.emplace(unit(reader)); });
            return std::move(*result);
        }
    }
    /// Runs `unit(Writer&)` in one transaction, and returns only when its commit is durable. An exception
    /// rolls it back and comes out here. On PostgreSQL a serialisation failure runs the unit again: it must
    /// have no effects besides the database. On SQLite it runs on the writer's thread, in
    /// the caller's language, and others wait for it: hashes and files are made before. A statement that
    /// fails ends the unit, also when its exception is caught. A unit inside a unit is a std::logic_error.
    template <class F> auto write(F&& unit) -> std::invoke_result_t<F&, Writer&> {
        using Result = std::invoke_result_t<F&, Writer&>;
        if constexpr (std::is_void_v<Result>) {
            do_write([&](Writer& writer) { unit(writer); });
        } else {
            std::optional<Result> result;
            do_write([&](Writer& writer) { result.emplace(unit(writer)); });
            return std::move(*result);
        }
    }

    virtual Engine engine() const = 0;
    /// Writes a consistent copy while serving (SQLite: a database file, PostgreSQL: a custom-format dump).
    virtual void copy_to(const std::string& path) = 0;
    /// Throws Error when the engine can't prepare the statement, or reads a parameter as a smaller type than
    /// Param holds. Runs nothing.
    virtual void check(const Statement&) = 0;

protected:
    virtual void do_read(const std::function<void(Reader&)>&) = 0;
    virtual void do_write(const std::function<void(Writer&)>&) = 0;
};

/// Opens (SQLite: creates) the database. Throws Error with a sentence that says what to do.
std::unique_ptr<Database> open(const Settings&);

struct Migration {
    std::string name; // "0001_foundation"
    std::string sql;
};
/// The migrations that are built in, in order.
std::vector<Migration> built_in_migrations();
/// Applies what has not been applied yet, each in a transaction of its own; returns how many. Forward only.
/// Refuses a database that is newer than this program, or whose applied migrations differ from ours.
int migrate(Database&, std::span<const Migration>);

/// A UUIDv7 as text: ids made later sort later.
std::string new_id();

} // namespace trialoog::db
