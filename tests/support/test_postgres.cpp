#include "tests/support/test_postgres.hpp"

#include "platform/db/db.hpp"

#include <atomic>
#include <cstdlib>
#include <fmt/core.h>
#include <libpq-fe.h>
#include <memory>
#include <signal.h>
#include <stdexcept>
#include <unistd.h>
#include <vector>

namespace trialoog::test {
namespace {

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

/// To the server's own database, for making and dropping others.
class Server {
public:
    explicit Server(const std::string& location = postgres_server())
        : connection_(PQconnectdb(location.c_str()), PQfinish) {
        if (PQstatus(connection_.get()) != CONNECTION_OK) fail();
        PQsetNoticeProcessor(
            connection_.get(), [](void*, const char*) {}, nullptr);
    }
    std::string value(const std::string& sql) { return PQgetvalue(run(sql).get(), 0, 0); }
    Result run(const std::string& sql) {
        Result result(PQexec(connection_.get(), sql.c_str()), PQclear);
        const auto status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail();
        return result;
    }

private:
    void fail() const {
        throw std::runtime_error(
            fmt::format("the PostgreSQL test server: {}", PQerrorMessage(connection_.get())));
    }
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
};

constexpr std::string_view prefix = "trialoog_test_";

std::string own_name(std::string_view rest) { return fmt::format("{}{}_{}", prefix, getpid(), rest); }

/// What killed test programs left behind.
void drop_left_behind(Server& server) {
    const auto list =
        server.run(fmt::format("SELECT datname FROM pg_database WHERE datname LIKE '{}%'", prefix));
    for (int row = 0; row < PQntuples(list.get()); ++row) {
        const std::string name = PQgetvalue(list.get(), row, 0);
        const auto process = std::atoi(name.c_str() + prefix.size());
        if (process > 0 && kill(process, 0) != 0)
            server.run(fmt::format("DROP DATABASE IF EXISTS {} WITH (FORCE)", name));
    }
}

constexpr auto like_production = "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'";

constexpr auto count_tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";
constexpr auto count_seeded =
    "SELECT coalesce(sum((xpath('/row/n/text()', query_to_xml('SELECT count(*) AS n FROM ' "
    "|| quote_ident(tablename), false, true, '')))[1]::text::int), 0) FROM pg_tables "
    "WHERE schemaname = 'public' AND tablename <> 'schema_migration'";
constexpr auto empty_tables =
    "DO $$ DECLARE t text; BEGIN SET LOCAL session_replication_role = replica; "
    "FOR t IN SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' "
    "AND tablename <> 'schema_migration' LOOP EXECUTE 'DELETE FROM ' || t; END LOOP; END $$";

/// Migrated once for this process. Copying it takes 100 ms and emptying a copy 5, so copies are used again.
class Migrated {
public:
    Migrated() {
        Server server;
        drop_left_behind(server);
        server.run(fmt::format("CREATE DATABASE {} {}", template_, like_production));
        try {
            const auto location = postgres_location(template_);
            db::migrate(*db::open({.engine = db::Engine::postgresql, .location = location, .readers = 1}),
                        db::built_in_migrations());
            Server made(location);
            tables_ = made.value(count_tables);
            reusable_ = made.value(count_seeded) == "0";
        } catch (...) {
            drop_postgres_database(template_);
            throw;
        }
    }
    ~Migrated() {
        for (const auto& name : idle_)
            drop_postgres_database(name);
        drop_postgres_database(template_);
    }
    std::string take() {
        if (idle_.empty()) return make("TEMPLATE " + template_);
        auto name = idle_.back();
        idle_.pop_back();
        return name;
    }
    void give_back(const std::string& name) {
        if (!reusable_) return drop_postgres_database(name);
        if (!empty(name)) return drop_postgres_database(name);
        idle_.push_back(name);
    }
    static std::string make(const std::string& how) {
        static std::atomic<int> number{0};
        auto name = own_name(std::to_string(++number));
        Server().run(fmt::format("CREATE DATABASE {} {}", name, how));
        return name;
    }

private:
    /// False when the test changed the tables themselves.
    bool empty(const std::string& name) const {
        Server server(postgres_location(name));
        if (server.value(count_tables) != tables_) return false;
        server.run(empty_tables);
        return true;
    }

    const std::string template_ = own_name("migrated");
    std::string tables_;
    bool reusable_ = false;
    std::vector<std::string> idle_;
};

Migrated& migrated() {
    static Migrated databases;
    return databases;
}

} // namespace

std::string postgres_server() {
    const char* server = std::getenv("TRIALOOG_TEST_POSTGRES");
    return server ? server : "";
}

std::string postgres_location(const std::string& name) {
    // The last of two settings counts.
    return postgres_server() + " dbname=" + name;
}

std::string take_migrated_database() { return migrated().take(); }
void give_back_migrated_database(const std::string& name) { migrated().give_back(name); }
std::string make_empty_database() { return Migrated::make(like_production); }

void drop_postgres_database(const std::string& name) {
    Server().run(fmt::format("DROP DATABASE IF EXISTS {} WITH (FORCE)", name));
}

} // namespace trialoog::test
