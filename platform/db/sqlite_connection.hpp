#pragma once
// One SQLite connection: prepared statements are kept, parameters go by number, failures become db::Error.
// Not for two threads at once.

#include "platform/db/columns.hpp"
#include "platform/db/db.hpp"
#include "platform/db/kept_statements.hpp"

#include <memory>
#include <sqlite3.h>
#include <string>
#include <utility>
#include <vector>

namespace trialoog::db::sqlite {

enum class Use { reading, writing };
constexpr int wait_for_locks_ms = 5000;

struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
};
struct Prepared {
    std::unique_ptr<sqlite3_stmt, Finalize> handle;
    std::vector<std::size_t> places; // SQLite's n-th parameter is our params[places[n - 1]]
    std::size_t parameters = 0;
    Columns columns;
    int prepared_anew = 0; // how often SQLite did, when the columns were named
    bool in_use = false;
};

class Connection {
public:
    Connection(const std::string& path, Use);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    using Visit = std::function<void(const Row&)>;
    /// Runs the statement to its end; returns the number of rows changed.
    std::int64_t execute(const Statement&, std::span<const Param>, const Visit* visit = nullptr);
    void check(const Statement& statement) { prepare(statement, false); }
    void control(std::string_view sql) { execute({"control", sql}, {}); }
    sqlite3* handle() const { return handle_; }
    bool in_transaction() const { return !sqlite3_get_autocommit(handle_); }
    [[noreturn]] void fail(std::string_view statement, int code) const;

private:
    Prepared prepare(const Statement&, bool keep) const;
    Prepared& keep(const Statement&);
    void set_up(Use);

    sqlite3* handle_ = nullptr;
    KeptStatements<Prepared> kept_;
};

} // namespace trialoog::db::sqlite
