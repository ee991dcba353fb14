// What becomes of reads and writes when a PostgreSQL server hangs, dies or hands over.
#include "platform/db/failures.hpp"
#include "tests/support/database.hpp"
#include "tests/support/postgres_door.hpp"

#include <doctest/doctest.h>
#include <future>

using namespace trialoog;
using test::PostgresDoor;
using test::TestDatabase;

namespace {

constexpr db::Statement add{"failover.add", "INSERT INTO pupil (id) VALUES ($1)"};
constexpr db::Statement names{"failover.names", "SELECT id FROM pupil ORDER BY id"};
constexpr db::Statement slow{"failover.slow", "SELECT id FROM pupil WHERE pg_sleep(0.5) IS NOT NULL"};

void add_pupil(db::Database& database, std::string_view id) {
    database.write([&](db::Writer& tx) { tx.run(add, {id}); });
}
std::vector<std::string> pupils_in(db::Database& database) {
    return database.read(
        [](db::Reader& tx) { return tx.all(names, {}, [](const db::Row& row) { return row.str("id"); }); });
}

/// A database with Noor in it, behind two doors: the leader's and the one that follows it up.
struct Cluster {
    Cluster() : behind(db::Engine::postgresql, TestDatabase::Filled::empty) {
        const std::vector<db::Migration> pupils{
            {"0001_pupils", "CREATE TABLE pupil (id TEXT NOT NULL PRIMARY KEY) STRICT;"}};
        db::migrate(*behind, pupils);
        settings = behind.settings();
        settings.location = test::through({&leader, &follower}, settings.location);
        settings.location += " tcp_user_timeout=300";
        settings.readers = 4;
        database = db::open(settings);
        add_pupil(*database, "Noor");
    }
    TestDatabase behind;
    PostgresDoor leader, follower;
    db::Settings settings;
    std::unique_ptr<db::Database> database;
};

} // namespace

TEST_CASE("a leader that hangs is given up, and the new one serves while it still hangs") {
    if (!test::postgres_is_there()) return;
    Cluster cluster;
    cluster.leader.hang();
    CHECK(pupils_in(*cluster.database) == std::vector<std::string>{"Noor"}); // nothing was asked yet
    add_pupil(*cluster.database, "Sam");
    cluster.leader.open();
    CHECK(pupils_in(*cluster.database) == std::vector<std::string>{"Noor", "Sam"});
}

TEST_CASE("a leader that hangs in the middle of a read ends it as busy, not for ever; the next one is well") {
    if (!test::postgres_is_there()) return;
    Cluster cluster;
    CHECK_THROWS_AS(cluster.database->read([&](db::Reader& tx) {
        CHECK(tx.exists(names, {}));
        cluster.leader.hang();
        return tx.exists(names, {});
    }),
                    db::Busy);
    CHECK(pupils_in(*cluster.database) == std::vector<std::string>{"Noor"});
}

TEST_CASE("a leader that dies in the middle of a write: it is done by the new one, once") {
    if (!test::postgres_is_there()) return;
    Cluster cluster;
    int runs = 0;
    cluster.database->write([&](db::Writer& tx) {
        tx.run(add, {"Sam"});
        if (++runs == 1) cluster.leader.shut();
        tx.run(add, {"Ali"});
    });
    CHECK(runs == 2);
    CHECK(pupils_in(*cluster.database) == std::vector<std::string>{"Ali", "Noor", "Sam"});
}

TEST_CASE("whoever doesn't get the answer to a commit hears that it may be done, and nothing does it twice") {
    if (!test::postgres_is_there()) return;
    Cluster cluster;
    int runs = 0;
    cluster.leader.lose_next_commit();
    CHECK_THROWS_AS(cluster.database->write([&](db::Writer& tx) {
        ++runs;
        tx.run(add, {"Sam"});
    }),
                    db::Uncertain);
    CHECK(runs == 1);
    CHECK(pupils_in(*cluster.database) == std::vector<std::string>{"Noor", "Sam"});
}

TEST_CASE("with no server at all everybody hears that it is busy; when one is back it goes on") {
    if (!test::postgres_is_there()) return;
    Cluster cluster;
    cluster.follower.shut();
    cluster.leader.hang();
    std::vector<std::future<void>> all;
    for (int n = 0; n < 8; ++n)
        all.push_back(std::async(std::launch::async, [&] {
            CHECK_THROWS_AS(pupils_in(*cluster.database), db::Busy);
            CHECK_THROWS_AS(add_pupil(*cluster.database, "Sam"), db::Busy);
        }));
    for (auto& one : all)
        one.get();
    CHECK_THROWS_AS(db::open(cluster.settings), db::Busy); // who starts now may wait for it
    cluster.leader.open();
    add_pupil(*cluster.database, "Ali");
    CHECK(pupils_in(*cluster.database) == std::vector<std::string>{"Ali", "Noor"});
}

TEST_CASE("a server that takes no writes is no leader") {
    if (!test::postgres_is_there()) return;
    Cluster cluster;
    auto settings = cluster.settings;
    settings.location += " options='-c default_transaction_read_only=on'";
    CHECK_THROWS_AS(db::open(settings), db::Busy);
    // One that stopped taking them under an open connection.
    CHECK_THROWS_AS(cluster.database->write([](db::Writer& tx) {
        tx.run({"", "SET TRANSACTION READ ONLY"}, {});
        tx.run(add, {"Sam"});
    }),
                    db::Busy);
    add_pupil(*cluster.database, "Ali");
    CHECK(pupils_in(*cluster.database) == std::vector<std::string>{"Ali", "Noor"});
}

TEST_CASE("what the server refuses is told by what can be done about it") {
    if (!test::postgres_is_there()) return;
    TestDatabase database(db::Engine::postgresql, TestDatabase::Filled::empty);
    const auto refuse_with = [&](const std::string& state) {
        database->write([&](db::Writer& tx) {
            tx.run({"", "DO 'BEGIN RAISE EXCEPTION ''no'' USING ERRCODE = ''" + state + "''; END'"}, {});
        });
    };
    CHECK_THROWS_AS(refuse_with("53100"), db::Full); // disk full
    // Starting up, too many connections, out of memory, locked, took too long, idle for too long, a standby.
    for (const char* state : {"57P03", "53300", "53200", "55P03", "57014", "25P03", "25006"}) {
        CAPTURE(state);
        CHECK_THROWS_AS(refuse_with(state), db::Busy);
    }
    CHECK_THROWS_AS(refuse_with("23505"), db::ConstraintViolation);
    try {
        refuse_with("22012"); // a mistake of ours
        FAIL("nothing was refused");
    } catch (const db::Error& error) {
        CHECK(!dynamic_cast<const db::Busy*>(&error));
        CHECK(!dynamic_cast<const db::Full*>(&error));
    }
}

TEST_CASE("a statement of a migration may be silent for longer than the patience, another one not") {
    if (!test::postgres_is_there()) return;
    Cluster cluster;
    const auto read_slowly = [](db::Reader& tx) {
        return tx.all(slow, {}, [](const db::Row& row) { return row.str("id"); });
    };
    CHECK(cluster.database->read([](db::Reader& tx) { return tx.exists({"", slow.sql}, {}); }));
    CHECK_THROWS_AS(cluster.database->read(read_slowly), db::Busy);
}
