// Two reads of a request that are one.
#include "platform/db/one_moment.hpp"
#include "tests/support/database.hpp"
#include "tests/support/postgres_door.hpp"

#include <doctest/doctest.h>
#include <thread>

using namespace trialoog;
using test::TestDatabase;

namespace {

constexpr db::Statement add{"moment.add", "INSERT INTO pupil (id) VALUES ($1)"};
constexpr db::Statement names{"moment.names", "SELECT id FROM pupil ORDER BY id"};
const std::vector<db::Migration> pupils{
    {"0001_pupils", "CREATE TABLE pupil (id TEXT NOT NULL PRIMARY KEY) STRICT;"}};

using Names = std::vector<std::string>;

void add_pupil(db::Database& database, std::string_view id) {
    database.write([&](db::Writer& tx) { tx.run(add, {id}); });
}
/// As another request does, meanwhile.
void add_elsewhere(db::Database& database, std::string_view id) {
    std::thread([&] { add_pupil(database, id); }).join();
}
Names pupils_in(db::Database& database) {
    return database.read(
        [](db::Reader& tx) { return tx.all(names, {}, [](const db::Row& row) { return row.str("id"); }); });
}

void for_each_school(const std::function<void(db::Database&)>& body) {
    test::for_each_engine(TestDatabase::Filled::empty, [&](TestDatabase& database) {
        db::migrate(*database, pupils);
        add_pupil(*database, "Noor");
        body(*database);
    });
}

} // namespace

TEST_CASE("the first two reads of a request see one moment, a third sees what is there by then") {
    for_each_school([](db::Database& database) {
        const db::OneMoment moment;
        CHECK(pupils_in(database) == Names{"Noor"});
        add_elsewhere(database, "Sam");
        CHECK(pupils_in(database) == Names{"Noor"});
        CHECK(pupils_in(database) == Names{"Noor", "Sam"});
    });
}

TEST_CASE("what a request wrote it sees, and what others wrote before it") {
    for_each_school([](db::Database& database) {
        const db::OneMoment moment;
        CHECK(pupils_in(database) == Names{"Noor"});
        add_elsewhere(database, "Sam");
        add_pupil(database, "Yonas");
        CHECK(pupils_in(database) == Names{"Noor", "Sam", "Yonas"});
        add_elsewhere(database, "Ali");
        CHECK(pupils_in(database) == Names{"Ali", "Noor", "Sam", "Yonas"}); // there is no moment any more
    });
}

TEST_CASE("the next request sees its own moment, also when the one before read only once") {
    for_each_school([](db::Database& database) {
        {
            const db::OneMoment moment;
            CHECK(pupils_in(database) == Names{"Noor"});
        }
        add_elsewhere(database, "Sam");
        const db::OneMoment moment;
        CHECK(pupils_in(database) == Names{"Noor", "Sam"});
    });
}

TEST_CASE("a read that fails leaves no moment behind") {
    for_each_school([](db::Database& database) {
        const db::OneMoment moment;
        CHECK_THROWS_AS(database.read([](db::Reader& tx) {
            tx.exists(names, {});
            throw std::runtime_error("no");
        }),
                        std::runtime_error);
        add_elsewhere(database, "Sam");
        CHECK(pupils_in(database) == Names{"Noor", "Sam"});
    });
}

TEST_CASE("a moment takes no second connection where there is one only") {
    test::for_each_engine(TestDatabase::Filled::empty, [](TestDatabase& made) {
        db::migrate(*made, pupils);
        db::Settings settings = made.settings();
        settings.readers = 1;
        const auto database = db::open(settings);
        for (int request = 0; request < 3; ++request) {
            const db::OneMoment moment;
            CHECK(pupils_in(*database).empty());
            CHECK(pupils_in(*database).empty());
        }
        CHECK(pupils_in(*database).empty());
        {
            const db::OneMoment moment;
            pupils_in(*database);
            add_pupil(*database, "Noor"); // where reads and writes share the one connection
        }
        CHECK(pupils_in(*database) == Names{"Noor"});
    });
}

TEST_CASE("a connection that was lost between the two reads is replaced: the second saw nothing yet") {
    if (!test::postgres_is_there()) return;
    TestDatabase behind(db::Engine::postgresql, TestDatabase::Filled::empty);
    db::migrate(*behind, pupils);
    test::PostgresDoor leader, follower;
    db::Settings settings = behind.settings();
    settings.location = test::through({&leader, &follower}, settings.location);
    const auto database = db::open(settings);
    add_pupil(*database, "Noor");
    const db::OneMoment moment;
    CHECK(pupils_in(*database) == Names{"Noor"});
    leader.shut();
    CHECK(pupils_in(*database) == Names{"Noor"});
}
