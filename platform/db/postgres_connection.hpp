#pragma once
// One PostgreSQL connection: statements are prepared when first used and kept. Not for two threads at once.

#include "platform/db/db.hpp"
#include "platform/db/kept_statements.hpp"
#include "platform/db/postgres_pipeline.hpp"

#include <string>

namespace trialoog::db::postgres {

class Connection {
public:
    /// Throws Busy when no server that takes writes can be reached, Error when the location is none.
    explicit Connection(const std::string& location);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// The transaction begins with the next statement, in the same round trip. `how` is a literal.
    void begin(const char* how);
    /// Since begin() or go_on(): a statement of the transaction was answered.
    bool has_answered() const { return has_answered_; }
    void go_on() { has_answered_ = false; }
    /// Returns only when the changes are durable. Throws Uncertain when nobody can tell whether they are.
    void commit();
    /// Without waiting for it. Throws ConnectionLost: then the server undoes it.
    void roll_back();

    using Visit = std::function<void(const Row&)>;
    /// Returns the number of rows changed.
    std::int64_t execute(const Statement&, std::span<const Param>, const Visit* visit = nullptr);
    /// Without waiting for each answer.
    void execute_many(const Statement&, std::span<const std::vector<Param>> rows);
    void check(const Statement&);

private:
    struct Prepared {
        std::string name;
        std::size_t parameters = 0;
    };
    void set_up();
    const Prepared& keep(const Statement&);
    void ask_to_begin();
    Result answer(std::string_view statement);
    static void note_warning(void* connection, const PGresult*);

    std::unique_ptr<PGconn, Clear> handle_;
    const std::chrono::milliseconds patience_; // of the location's tcp_user_timeout
    Pipeline pipeline_;
    const char* to_begin_ = nullptr; // asked with the next statement
    bool has_begun_ = false, has_answered_ = false;
    std::string warned_; // by the server, since the commit began
    KeptStatements<Prepared> kept_;
    unsigned prepared_ = 0;
};

} // namespace trialoog::db::postgres
