// What happens when much comes at once, or the engine goes away.
#include "platform/db/failures.hpp"
#include "tests/support/database.hpp"

#include <atomic>
#include <doctest/doctest.h>
#include <fmt/core.h>
#include <fstream>
#include <future>
#include <thread>

using namespace trialoog;
using test::TestDatabase;

namespace {

constexpr db::Statement add{"load.add", "INSERT INTO pupil (id, photo) VALUES ($1, $2)"};
constexpr db::Statement count_all{"load.count", "SELECT count(*) AS n FROM pupil"};

void make_pupils(db::Database& database) {
    const std::vector<db::Migration> pupils{
        {"0001_pupils", "CREATE TABLE pupil (id TEXT NOT NULL PRIMARY KEY, photo BLOB) STRICT;"}};
    db::migrate(database, pupils);
}
void on_pupils(const std::function<void(TestDatabase&)>& body) {
    test::for_each_engine(TestDatabase::Filled::empty, [&](TestDatabase& database) {
        make_pupils(*database);
        body(database);
    });
}
void add_pupil(db::Database& database, std::string_view id) {
    database.write([&](db::Writer& tx) { tx.run(add, {id, nullptr}); });
}
std::int64_t pupils_in(db::Database& database) {
    return *database.read([](db::Reader& tx) {
        return tx.one(count_all, {}, [](const db::Row& row) { return row.integer("n"); });
    });
}
auto in_background(std::function<void()> what) { return std::async(std::launch::async, std::move(what)); }

} // namespace

TEST_CASE("when the queue of writes is full the next is told that it is busy, and the others are kept") {
    on_pupils([](TestDatabase& database) {
        auto settings = database.settings();
        settings.readers = 1;
        settings.queued_writes = 2;
        const auto small = db::open(settings);
        std::promise<void> begun, may_end;
        auto slow = in_background([&] {
            small->write([&](db::Writer& tx) {
                tx.run(add, {"slow", nullptr});
                begun.set_value();
                may_end.get_future().wait();
            });
        });
        begun.get_future().wait();

        std::atomic<int> busy{0}, kept{0};
        std::vector<std::future<void>> waiting;
        for (int n = 0; n < 6; ++n)
            waiting.push_back(in_background([&, n] {
                try {
                    add_pupil(*small, std::to_string(n));
                    ++kept;
                } catch (const db::Busy&) {
                    ++busy;
                }
            }));
        while (busy < 4)
            std::this_thread::yield(); // two find a place in the queue
        may_end.set_value();
        slow.get();
        for (auto& one : waiting)
            one.get();
        CHECK(busy == 4);
        CHECK(kept == 2);
        CHECK(pupils_in(*small) == 3);
    });
}

TEST_CASE("two programs on one database lose nothing of each other") {
    on_pupils([](TestDatabase& database) {
        const auto other = db::open(database.settings());
        std::vector<std::future<void>> writers;
        for (int t = 0; t < 8; ++t)
            writers.push_back(in_background([&, t] {
                for (int n = 0; n < 25; ++n)
                    add_pupil(t % 2 ? *database : *other, fmt::format("{}-{}", t, n));
            }));
        for (auto& writer : writers)
            writer.get();
        CHECK(pupils_in(*database) == 200);
        CHECK(pupils_in(*other) == 200);
    });
}

TEST_CASE("what was written is there after closing and opening") {
    on_pupils([](TestDatabase& database) {
        for (int n = 0; n < 50; ++n)
            add_pupil(*database, std::to_string(n));
        database.close();
        database.reopen();
        CHECK(pupils_in(*database) == 50);
    });
}

TEST_CASE("a large write goes through, and the log doesn't grow with it for ever") {
    on_pupils([](TestDatabase& database) {
        const db::Blob photo(200'000, std::byte(7));
        for (int n = 0; n < 60; ++n)
            database->write([&](db::Writer& tx) { tx.run(add, {std::to_string(n), photo}); });
        CHECK(pupils_in(*database) == 60);
        if (database.settings().engine != db::Engine::sqlite) return;
        std::ifstream log(database.settings().location + "-wal", std::ios::ate | std::ios::binary);
        CHECK(log.tellg() < 8'000'000); // 12 MB were written
    });
}

TEST_CASE("a full disk refuses a write, and harms nothing that was there") {
    TestDatabase database(db::Engine::sqlite, TestDatabase::Filled::empty);
    make_pupils(*database);
    add_pupil(*database, "Noor");
    const auto limit = [&](const char* pages) {
        database->write([&](db::Writer& tx) {
            tx.each({"", fmt::format("PRAGMA max_page_count = {}", pages)}, {}, [](const db::Row&) {});
        });
    };
    limit("20");
    const db::Blob photo(1'000'000, std::byte(7));
    CHECK_THROWS_AS(database->write([&](db::Writer& tx) { tx.run(add, {"Sam", photo}); }), db::Full);
    CHECK(pupils_in(*database) == 1);
    limit("1000000");
    database->write([&](db::Writer& tx) { tx.run(add, {"Sam", photo}); });
    CHECK(pupils_in(*database) == 2);
}

TEST_CASE("SQLite flushes every commit, keeps a log beside the file and checks foreign keys") {
    TestDatabase database(db::Engine::sqlite);
    const auto setting = [&](const char* name) {
        return database->write([&](db::Writer& tx) {
            return *tx.one({"", fmt::format("SELECT CAST({0} AS TEXT) AS value FROM pragma_{0}", name)}, {},
                           [](const db::Row& row) { return row.str("value"); });
        });
    };
    CHECK(setting("synchronous") ==
          "2"); // FULL: a power cut loses nothing acknowledged, which kill -9 can't show
    CHECK(setting("journal_mode") == "wal");
    CHECK(setting("foreign_keys") == "1");
}

TEST_CASE("PostgreSQL flushes every commit, also where the server was set to be quick about it") {
    if (!test::postgres_is_there()) return;
    TestDatabase database(db::Engine::postgresql, TestDatabase::Filled::empty);
    auto settings = database.settings();
    settings.location += " options='-c synchronous_commit=off'";
    const auto hasty = db::open(settings);
    CHECK(hasty->read([](db::Reader& tx) {
        return tx.one({"", "SHOW synchronous_commit"}, {},
                      [](const db::Row& row) { return row.str("synchronous_commit"); });
    }) == "on");
}

TEST_CASE("a folder that isn't there is told with what to do") {
    CHECK_THROWS_WITH_AS(db::open({.location = "/nowhere/at/all/trialoog.db"}),
                         doctest::Contains("Does its folder exist"), db::Error);
    CHECK_THROWS_WITH_AS(db::open({.engine = db::Engine::postgresql, .location = "host=/nowhere dbname=x"}),
                         doctest::Contains("can't be reached"), db::Error);
}

namespace {
void end_other_connections(const TestDatabase& database) {
    db::open(database.settings())->write([](db::Writer& tx) {
        tx.each({"", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                     "WHERE datname = current_database() AND pid <> pg_backend_pid()"},
                {}, [](const db::Row&) {});
    });
}
} // namespace

TEST_CASE("after PostgreSQL restarted reads and writes go on by themselves") {
    if (!test::postgres_is_there()) return;
    TestDatabase database(db::Engine::postgresql, TestDatabase::Filled::empty);
    make_pupils(*database);
    add_pupil(*database, "Noor");
    end_other_connections(database);
    CHECK(pupils_in(*database) == 1);
    end_other_connections(database);
    add_pupil(*database, "Sam");
    CHECK(pupils_in(*database) == 2);
}

TEST_CASE("a write that loses its connection before the commit runs again, once") {
    if (!test::postgres_is_there()) return;
    TestDatabase database(db::Engine::postgresql, TestDatabase::Filled::empty);
    make_pupils(*database);
    int runs = 0;
    database->write([&](db::Writer& tx) {
        tx.run(add, {"Noor", nullptr});
        if (++runs == 1) end_other_connections(database);
        tx.run(add, {"Sam", nullptr});
    });
    CHECK(runs == 2);
    CHECK(pupils_in(*database) == 2);
}
