#pragma once
// One SQLite connection: prepared statements are kept, parameters go by number, failures become db::Error.
// Not for two threads at once.

#include "platform/db/db.hpp"

#include <memory>
#include <sqlite3.h>
#include <string>
#include <unordered_map>
#include <vector>

namespace trialoog::db::sqlite {

enum class Use { reading, writing };
constexpr int wait_for_locks_ms = 5000;

struct Prepared {
    sqlite3_stmt* handle = nullptr;
    std::vector<std::size_t> places; // SQLite's n-th parameter is our params[places[n - 1]]
    std::size_t parameters = 0;
    bool in_use = false;

    Prepared() = default;
    ~Prepared() { sqlite3_finalize(handle); }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
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
    std::unique_ptr<Prepared> prepare(const Statement&, bool keep) const;
    Prepared& keep(const Statement&);
    void set_up(Use);

    sqlite3* handle_ = nullptr;
    // By text, not by address: a statement made on the fly may reuse another's address.
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, std::unique_ptr<Prepared>, Hash, std::equal_to<>> kept_;
};

} // namespace trialoog::db::sqlite
