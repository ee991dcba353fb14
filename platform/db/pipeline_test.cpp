// Questions that go to PostgreSQL together, and ends that nobody waits for: what must not come of it. The
// same holds on SQLite.
#include "tests/support/database.hpp"
#include "tests/support/postgres_door.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using test::PostgresDoor;
using test::TestDatabase;

namespace {

constexpr db::Statement add{"pipeline.add", "INSERT INTO pupil (id) VALUES ($1)"};
constexpr db::Statement names{"pipeline.names", "SELECT id FROM pupil ORDER BY id"};
constexpr db::Statement all_of{"pipeline.all_of", "SELECT * FROM pupil ORDER BY id"};
constexpr db::Statement broken{"pipeline.broken", "SELECT id FROM pupil WHERE CAST(id AS BIGINT) / 0 = 1"};

/// A school with Noor in it, and one connection.
struct School {
    explicit School(db::Engine engine) : database(engine, TestDatabase::Filled::empty) {
        const std::vector<db::Migration> pupils{
            {"0001_pupils", "CREATE TABLE pupil (id TEXT NOT NULL PRIMARY KEY) STRICT;"}};
        db::migrate(*database, pupils);
        database->write([](db::Writer& tx) { tx.run(add, {"Noor"}); });
        settings = database.settings();
        settings.readers = 1;
        one = db::open(settings);
    }
    std::vector<std::string> pupils() {
        return one->read([](db::Reader& tx) {
            return tx.all(names, {}, [](const db::Row& row) { return row.str("id"); });
        });
    }
    TestDatabase database;
    db::Settings settings;
    std::unique_ptr<db::Database> one;
};

void for_each_school(const std::function<void(School&)>& body) {
    SUBCASE("on SQLite") {
        School school(db::Engine::sqlite);
        body(school);
    }
    if (!test::postgres_is_there()) return;
    SUBCASE("on PostgreSQL") {
        School school(db::Engine::postgresql);
        body(school);
    }
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a first statement that fails leaves nothing for the next unit of its connection") {
    for_each_school([](School& school) {
        CHECK_THROWS_AS(school.one->write([](db::Writer& tx) { tx.run(add, {"Noor"}); }),
                        db::ConstraintViolation);
        CHECK(school.pupils() == Names{"Noor"});
        school.one->write([](db::Writer& tx) { tx.run(add, {"Sam"}); });
        CHECK(school.pupils() == Names{"Noor", "Sam"});
    });
}

TEST_CASE(
    "a statement that fails among many that were sent together undoes all, and the next is heard right") {
    for_each_school([](School& school) {
        const std::vector<std::vector<db::Param>> rows{{"Ali"}, {"Noor"}, {"Bo"}, {"Sam"}};
        CHECK_THROWS_AS(school.one->write([&](db::Writer& tx) {
            tx.run(add, {"Yonas"});
            tx.run_many(add, rows);
        }),
                        db::ConstraintViolation);
        CHECK(school.pupils() == Names{"Noor"});
    });
}

TEST_CASE("a read that fails at its first, or its second, statement leaves a connection that reads") {
    for_each_school([](School& school) {
        if (school.one->engine() == db::Engine::sqlite) return; // divides by zero without a word
        CHECK_THROWS_AS(school.one->read([](db::Reader& tx) { return tx.exists(broken, {}); }), db::Error);
        CHECK(school.pupils() == Names{"Noor"});
        CHECK_THROWS_AS(school.one->read([](db::Reader& tx) {
            tx.exists(names, {});
            return tx.exists(broken, {});
        }),
                        db::Error);
        CHECK(school.pupils() == Names{"Noor"});
    });
}

TEST_CASE("who stops in the middle of the rows leaves nothing of them behind") {
    for_each_school([](School& school) {
        const auto stop = [](const db::Row&) -> int { throw std::runtime_error("enough"); };
        CHECK_THROWS_AS(school.one->read([&](db::Reader& tx) { return tx.all(names, {}, stop); }),
                        std::runtime_error);
        CHECK(school.pupils() == Names{"Noor"});
    });
}

TEST_CASE("a unit that asks nothing begins nothing and ends nothing") {
    for_each_school([](School& school) {
        school.one->read([](db::Reader&) {});
        school.one->write([](db::Writer&) {});
        CHECK_THROWS_AS(school.one->write([](db::Writer&) { throw std::runtime_error("no"); }),
                        std::runtime_error);
        CHECK(school.pupils() == Names{"Noor"});
    });
}

TEST_CASE("PostgreSQL makes the plan of a statement once for a connection") {
    if (!test::postgres_is_there()) return;
    School school(db::Engine::postgresql);
    constexpr db::Statement plans{"pipeline.plans",
                                  "SELECT generic_plans, custom_plans FROM pg_prepared_statements "
                                  "WHERE statement LIKE '%FROM pupil ORDER BY id'"};
    for (int page = 0; page < 8; ++page)
        school.pupils();
    school.one->read([&](db::Reader& tx) {
        const auto made = tx.one(plans, {}, [](const db::Row& row) {
            return std::pair(row.integer("generic_plans"), row.integer("custom_plans"));
        });
        CHECK(made == std::pair<std::int64_t, std::int64_t>(8, 0)); // used each time, and no other
    });
}

TEST_CASE("a read ends for the server as well, though nobody waits for it") {
    if (!test::postgres_is_there()) return;
    School school(db::Engine::postgresql);
    constexpr db::Statement open_transactions{
        "pipeline.open", "SELECT COUNT(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND "
                         "pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'"};
    const auto open = [&] {
        return *school.database->read([&](db::Reader& tx) {
            return tx.one(open_transactions, {}, [](const db::Row& row) { return row.integer("n"); });
        });
    };
    CHECK(school.pupils() == Names{"Noor"});
    for (int tries = 0; open() != 0 && tries < 500; ++tries) {
    } // it is on its way
    CHECK(open() == 0);
}

TEST_CASE(
    "a connection that was lost after a read is replaced before the next, also when it is the only one") {
    if (!test::postgres_is_there()) return;
    School school(db::Engine::postgresql);
    PostgresDoor first, second;
    school.settings.location = test::through({&first, &second}, school.settings.location);
    school.one = db::open(school.settings);
    CHECK(school.pupils() == Names{"Noor"});
    first.shut();
    CHECK(school.pupils() == Names{"Noor"});
    second.shut();
    CHECK_THROWS_AS(school.pupils(), db::Busy);
    CHECK_THROWS_AS(school.one->write([](db::Writer& tx) { tx.run(add, {"Sam"}); }), db::Busy);
}

TEST_CASE("a unit reads the columns that a table has now") {
    for_each_school([](School& school) {
        const auto columns = [&] {
            return school.one->read([](db::Reader& tx) {
                return *tx.one(all_of, {},
                               [](const db::Row& row) { return row.str("class") + row.str("id"); });
            });
        };
        const auto run = [&](const char* sql) {
            school.database->write([&](db::Writer& tx) { tx.run({"", sql}, {}); });
        };
        run("ALTER TABLE pupil ADD COLUMN class TEXT NOT NULL DEFAULT '1a '");
        CHECK(columns() == "1a Noor");
        run("ALTER TABLE pupil RENAME TO old_pupil");
        run("CREATE TABLE pupil (class TEXT NOT NULL, year INTEGER NOT NULL, id TEXT NOT NULL PRIMARY KEY)");
        run("INSERT INTO pupil (class, year, id) VALUES ('2b ', 2, 'Noor')");
        CHECK(columns() == "2b Noor");
    });
}
