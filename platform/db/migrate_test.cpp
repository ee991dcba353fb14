#include "tests/support/database.hpp"

#include <csignal>
#include <cstdlib>
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace trialoog;
using test::TestDatabase;

namespace {

const db::Migration classes{"0001_classes", "CREATE TABLE class (id TEXT NOT NULL PRIMARY KEY) STRICT;"};
const db::Migration pupils{"0002_pupils", "CREATE TABLE pupil (id TEXT NOT NULL PRIMARY KEY) STRICT;\n"
                                          "INSERT INTO class (id) VALUES ('3b');"};

void on_empty(const std::function<void(TestDatabase&)>& body) {
    test::for_each_engine(TestDatabase::Filled::empty, body);
}
int migrate(db::Database& database, std::vector<db::Migration> migrations) {
    return db::migrate(database, migrations);
}
std::int64_t count(db::Database& database, const char* sql) {
    return *database.read([&](db::Reader& tx) {
        return tx.one({"", sql}, {}, [](const db::Row& row) { return row.integer("n"); });
    });
}

} // namespace

TEST_CASE("migrations are applied once, and later ones later") {
    on_empty([](TestDatabase& database) {
        CHECK(migrate(*database, {classes}) == 1);
        CHECK(migrate(*database, {classes}) == 0);
        CHECK(migrate(*database, {classes, pupils}) == 1);
        database.close();
        database.reopen();
        CHECK(migrate(*database, {classes, pupils}) == 0);
        CHECK(count(*database, "SELECT count(*) AS n FROM class") == 1);
    });
}

TEST_CASE("the built-in migrations apply on both engines") {
    on_empty([](TestDatabase& database) {
        const auto all = db::built_in_migrations();
        CHECK(db::migrate(*database, all) == int(all.size()));
    });
}

TEST_CASE("a migration that fails leaves nothing of itself, and says where it failed") {
    on_empty([](TestDatabase& database) {
        const db::Migration broken{"0002_broken",
                                   "CREATE TABLE half (id TEXT) STRICT; CREATE TABEL whole (id TEXT);"};
        CHECK_THROWS_WITH_AS(migrate(*database, {classes, broken}), doctest::Contains("CREATE TABEL whole"),
                             db::Error);
        CHECK(migrate(*database, {classes, pupils}) == 1);
        CHECK_THROWS_AS(count(*database, "SELECT count(*) AS n FROM half"), db::Error);
    });
}

TEST_CASE("a database newer than the program is refused") {
    on_empty([](TestDatabase& database) {
        migrate(*database, {classes, pupils});
        CHECK_THROWS_WITH_AS(migrate(*database, {classes}), doctest::Contains("newer than this program"),
                             db::Error);
    });
}

TEST_CASE("a database made with another form of a migration is refused") {
    on_empty([](TestDatabase& database) {
        migrate(*database, {classes});
        auto changed = classes;
        changed.sql += " ";
        CHECK_THROWS_WITH_AS(migrate(*database, {changed, pupils}), doctest::Contains("another form"),
                             db::Error);
    });
}

TEST_CASE("a migration that should have come earlier is refused") {
    on_empty([](TestDatabase& database) {
        migrate(*database, {classes});
        CHECK_THROWS_WITH_AS(migrate(*database, {{"0000_before", "SELECT 1"}, classes}),
                             doctest::Contains("never applied"), db::Error);
    });
}

TEST_CASE("two programs that migrate at once apply each migration once") {
    on_empty([](TestDatabase& database) {
        auto other = db::open(database.settings());
        int first = 0, second = 0;
        std::thread one([&] { first = migrate(*database, {classes, pupils}); });
        std::thread two([&] { second = migrate(*other, {classes, pupils}); });
        one.join();
        two.join();
        CHECK(first + second == 2);
    });
}

TEST_CASE("a program killed in the middle of a migration leaves a database that migrates again") {
    on_empty([](TestDatabase& database) {
        // Long enough to be killed in the middle of it.
        const db::Migration big{
            "0002_big",
            "CREATE TABLE big (n INTEGER) STRICT;\n"
            "INSERT INTO big WITH RECURSIVE c(n) AS (SELECT CAST(1 AS INTEGER) UNION ALL SELECT n + 1 "
            "FROM c WHERE n < 300000) SELECT n FROM c;\n"
            "CREATE TABLE last (id TEXT) STRICT;"};
        migrate(*database, {classes});
        database.close();
        int killed = 0;
        for (int delay_ms = 20; delay_ms <= 80; delay_ms += 20) {
            const pid_t child = fork();
            if (child == 0) {
                migrate(*db::open(database.settings()), {classes, big});
                _exit(0);
            }
            usleep(unsigned(delay_ms) * 1000);
            kill(child, SIGKILL);
            int status = 0;
            waitpid(child, &status, 0);
            killed += WIFSIGNALED(status);
        }
        MESSAGE("killed before its end: " << killed << " of 4");
        database.reopen();
        CHECK(migrate(*database, {classes, big}) + killed >= 1);
        CHECK(count(*database, "SELECT count(*) AS n FROM big") == 300000);
        CHECK(count(*database, "SELECT count(*) AS n FROM last") == 0);
        CHECK(count(*database, "SELECT count(*) AS n FROM schema_migration") == 2);
    });
}
