#pragma once
// One PostgreSQL connection: statements are prepared when first used and kept. Not for two threads at once.

#include "platform/db/db.hpp"
#include "platform/db/postgres_wait.hpp"

#include <libpq-fe.h>
#include <memory>
#include <string>
#include <unordered_map>

namespace trialoog::db::postgres {

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using Result = std::unique_ptr<PGresult, Clear>;

class Connection {
public:
    /// Throws Busy when no server that takes writes can be reached, Error when the location is none.
    explicit Connection(const std::string& location);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    using Visit = std::function<void(const Row&)>;
    /// Returns the number of rows changed.
    std::int64_t execute(const Statement&, std::span<const Param>, const Visit* visit = nullptr);
    /// Without waiting for each answer.
    void execute_many(const Statement&, std::span<const std::vector<Param>> rows);
    void check(const Statement&);
    void control(const char* sql);
    /// Throws Uncertain when nobody can tell whether it was.
    void commit();

private:
    struct Prepared {
        std::string name;
        std::size_t parameters = 0;
    };
    void set_up();
    const Prepared& keep(const Statement&);
    void send_and_receive(const Statement&, const Prepared&, std::span<const std::vector<Param>> rows);
    Result answer(int sent, std::string_view statement);
    static void note_warning(void* connection, const PGresult*);

    std::unique_ptr<PGconn, Clear> handle_;
    const std::chrono::milliseconds patience_; // of the location's tcp_user_timeout
    Waiting waiting_;
    std::string warned_; // by the server, since the commit began
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, Prepared, Hash, std::equal_to<>> kept_;
    unsigned prepared_ = 0;
};

} // namespace trialoog::db::postgres
