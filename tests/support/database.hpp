#pragma once
// Databases for tests: empty, migrated, gone afterwards.
//
//     TEST_CASE("a pupil is found by number") {
//         test::for_each_engine([](db::Database& database) {
//             database.write([&](db::Writer& tx) { … });
//             CHECK(…);
//         });
//     }
//
// The body runs once on SQLite and once on PostgreSQL; SUBCASEs inside it work. PostgreSQL is the server of
// TRIALOOG_TEST_POSTGRES (`tools/test-postgres start` prints it); without it these tests say that they
// skipped it, and under TRIALOOG_REQUIRE_POSTGRES=1 they fail.

#include "platform/db/db.hpp"

#include <functional>
#include <memory>

namespace trialoog::test {

class TestDatabase {
public:
    enum class Filled { migrated, empty };

    explicit TestDatabase(db::Engine, Filled = Filled::migrated);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    db::Database& operator*() { return *database_; }
    db::Database* operator->() { return database_.get(); }
    /// To open it a second time, or from another process.
    const db::Settings& settings() const { return settings_; }
    void close() { database_.reset(); }
    void reopen() { database_ = db::open(settings_); }

private:
    std::function<void()> remove_;
    db::Settings settings_;
    std::unique_ptr<db::Database> database_;
};

/// Runs `body` with a freshly migrated database of each engine.
void for_each_engine(const std::function<void(db::Database&)>& body);
/// The same for tests that reopen the database or want it empty.
void for_each_engine(TestDatabase::Filled, const std::function<void(TestDatabase&)>& body);

/// Says so (once) or fails when there is no PostgreSQL server to test on.
bool postgres_is_there();

} // namespace trialoog::test
