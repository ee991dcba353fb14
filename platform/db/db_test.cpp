#include "platform/i18n/i18n.hpp"
#include "tests/support/database.hpp"

#include <algorithm>
#include <atomic>
#include <doctest/doctest.h>
#include <thread>

using namespace trialoog;
using test::TestDatabase;

namespace {

constexpr db::Statement add{"test.add", "INSERT INTO pupil (id, name, number) VALUES ($1, $2, $3)"};
constexpr db::Statement names{"test.names", "SELECT name FROM pupil ORDER BY id"};
constexpr db::Statement by_name{"test.by_name",
                                "SELECT id, name, number, grade, photo FROM pupil WHERE name = $1"};

const std::vector<db::Migration> pupils{{"0001_pupils",
                                         R"(-- Pupils; and nothing else
                                         CREATE TABLE pupil (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE,
                                            number INTEGER NOT NULL CHECK (number >= 0), grade REAL, photo BLOB) STRICT;
                                         CREATE TABLE visit (pupil_id TEXT NOT NULL REFERENCES pupil, at INTEGER) STRICT;
                                         )"}};

void with_pupils(const std::function<void(db::Database&)>& body) {
    test::for_each_engine(TestDatabase::Filled::empty, [&](TestDatabase& database) {
        db::migrate(*database, pupils);
        body(*database);
    });
}

std::vector<std::string> all_names(db::Database& database) {
    return database.read(
        [](db::Reader& tx) { return tx.all(names, {}, [](const db::Row& row) { return row.str("name"); }); });
}

void add_pupil(db::Database& database, std::string_view id, std::string_view name) {
    database.write([&](db::Writer& tx) { tx.run(add, {id, name, 1}); });
}

} // namespace

TEST_CASE("what is written is read back, in every type") {
    with_pupils([](db::Database& database) {
        const db::Blob photo{std::byte(0), std::byte(255), std::byte('x')};
        const db::Statement full{"test.full", "INSERT INTO pupil (id, name, number, grade, photo) "
                                              "VALUES ($1, $2, $3, $4, $5)"};
        database.write([&](db::Writer& tx) {
            CHECK(tx.run(full, {"1", "Noor Yılmaz نور", 9007199254740993, 7.25, photo}) == 1);
            tx.run(full, {"2", "", 0, nullptr, db::Blob{}});
        });
        database.read([&](db::Reader& tx) {
            CHECK(tx.one(by_name, {"Noor Yılmaz نور"}, [&](const db::Row& row) {
                CHECK(row.text("id") == "1");
                CHECK(row.integer("number") == 9007199254740993);
                CHECK(row.real("grade") == 7.25);
                CHECK(row.blob("photo") == photo);
                return 1;
            }));
            CHECK(tx.one(by_name, {""}, [&](const db::Row& row) {
                CHECK(row.is_null("grade"));
                CHECK(!row.is_null("photo"));
                CHECK(row.blob("photo").empty());
                CHECK(row.maybe_text("name") == "");
                return 1;
            }));
        });
    });
}

TEST_CASE("an id is a UUID of version 7, and later ids sort later") {
    std::vector<std::string> ids;
    for (int n = 0; n < 10000; ++n)
        ids.push_back(db::new_id());
    CHECK(std::ranges::is_sorted(ids));
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
    for (const std::size_t dash : {8, 13, 18, 23})
        CHECK(ids.front()[dash] == '-');
    CHECK(ids.front().size() == 36);
    CHECK(ids.front()[14] == '7');
    CHECK(std::string_view("89ab").find(ids.front()[19]) != std::string_view::npos);
}

TEST_CASE("parameters go by their number, however often and in whatever order they stand") {
    with_pupils([](db::Database& database) {
        add_pupil(database, "1", "Noor");
        const db::Statement twisted{"test.twisted",
                                    "SELECT name FROM pupil WHERE name = $2 AND id = $1 AND $2 <> 'Sam'"};
        CHECK(database.read([&](db::Reader& tx) { return tx.exists(twisted, {"1", "Noor"}); }));
        CHECK(!database.read([&](db::Reader& tx) { return tx.exists(twisted, {"Noor", "1"}); }));
    });
}

TEST_CASE("what a quote or a wildcard means to SQL means nothing in a parameter") {
    with_pupils([](db::Database& database) {
        const std::string name = "Robert'); DROP TABLE pupil; --";
        add_pupil(database, "1", name);
        CHECK(all_names(database) == std::vector{name});
    });
}

TEST_CASE("an exception in a unit of work undoes all of it, and comes out") {
    with_pupils([](db::Database& database) {
        CHECK_THROWS_AS(database.write([](db::Writer& tx) {
            tx.run(add, {"1", "Noor", 1});
            throw std::out_of_range("the form was wrong");
        }),
                        std::out_of_range);
        CHECK(all_names(database).empty());
    });
}

TEST_CASE("a name that exists already, a class that doesn't, a number below zero: refused") {
    with_pupils([](db::Database& database) {
        add_pupil(database, "1", "Noor");
        CHECK_THROWS_AS(add_pupil(database, "2", "Noor"), db::ConstraintViolation);
        const db::Statement visit{"test.visit", "INSERT INTO visit (pupil_id, at) VALUES ($1, $2)"};
        CHECK_THROWS_AS(database.write([&](db::Writer& tx) {
            tx.run(visit, {"nobody", 1});
        }),
                        db::ConstraintViolation);
        CHECK_THROWS_AS(database.write([&](db::Writer& tx) {
            tx.run(add, {"2", "Sam", -1});
        }),
                        db::ConstraintViolation);
        CHECK(all_names(database) == std::vector<std::string>{"Noor"});
    });
}

TEST_CASE("what a unit of work says, it says in the language of who asked for it, and of nobody before") {
    with_pupils([](db::Database& database) {
        const auto said = [&] { return database.write([](db::Writer&) { return i18n::month_name(10); }); };
        CHECK(said() == "oktober");
        {
            const i18n::Speaking english("en");
            CHECK(said() == "October");
        }
        CHECK(said() == "oktober");
    });
}

TEST_CASE("a unit that hides a failed statement is undone all the same") {
    with_pupils([](db::Database& database) {
        CHECK_THROWS_AS(database.write([](db::Writer& tx) {
            tx.run(add, {"1", "Noor", 1});
            try {
                tx.run(add, {"1", "Noor", 1});
            } catch (const db::Error&) {
            }
        }),
                        db::ConstraintViolation);
        CHECK(all_names(database).empty());
    });
}

TEST_CASE("the number of changed rows is told") {
    with_pupils([](db::Database& database) {
        const db::Statement rename{"test.rename", "UPDATE pupil SET number = $1 WHERE number = $2"};
        database.write([&](db::Writer& tx) {
            tx.run_many(
                add, std::vector<std::vector<db::Param>>{{"1", "Noor", 1}, {"2", "Sam", 1}, {"3", "Ali", 2}});
            CHECK(tx.run(rename, {5, 1}) == 2);
            CHECK(tx.run(rename, {5, 1}) == 0);
        });
    });
}

TEST_CASE("one of many rows that is refused takes the others with it") {
    with_pupils([](db::Database& database) {
        std::vector<std::vector<db::Param>> rows;
        std::vector<std::string> ids;
        for (int n = 0; n < 1000; ++n)
            ids.push_back(std::to_string(n));
        for (const auto& id : ids)
            rows.push_back({id, id, 1});
        database.write([&](db::Writer& tx) { tx.run_many(add, rows); });
        CHECK(all_names(database).size() == 1000);

        rows.resize(2);
        rows[0] = {"new", "new", 1};
        CHECK_THROWS_AS(database.write([&](db::Writer& tx) { tx.run_many(add, rows); }),
                        db::ConstraintViolation);
        CHECK(all_names(database).size() == 1000);
    });
}

TEST_CASE("a unit of work sees its own changes; a read sees one moment") {
    with_pupils([](db::Database& database) {
        add_pupil(database, "1", "Noor");
        database.read([&](db::Reader& tx) {
            const auto count = [&] {
                return tx.all(names, {}, [](const db::Row& row) { return row.str("name"); }).size();
            };
            CHECK(count() == 1);
            std::thread([&] { add_pupil(database, "2", "Sam"); }).join();
            CHECK(count() == 1);
        });
        CHECK(all_names(database).size() == 2);
    });
}

TEST_CASE("a unit of work inside another is refused, before it can hang") {
    with_pupils([](db::Database& database) {
        CHECK_THROWS_AS(database.write([&](db::Writer&) { add_pupil(database, "1", "Noor"); }),
                        std::logic_error);
        CHECK_THROWS_AS(database.write([&](db::Writer&) { all_names(database); }), std::logic_error);
        CHECK_THROWS_AS(database.read([&](db::Reader&) { add_pupil(database, "1", "Noor"); }),
                        std::logic_error);
        CHECK(all_names(database).empty());
    });
}

TEST_CASE("a read can't write") {
    with_pupils([](db::Database& database) {
        CHECK_THROWS_AS(database.read([](db::Reader& tx) { tx.exists(add, {"1", "Noor", 1}); }), db::Error);
        CHECK(all_names(database).empty());
    });
}

TEST_CASE("a statement can run inside the visit of its own rows") {
    with_pupils([](db::Database& database) {
        add_pupil(database, "1", "Noor");
        add_pupil(database, "2", "Sam");
        int pairs = 0;
        database.read([&](db::Reader& tx) {
            tx.each(names, {}, [&](const db::Row&) { tx.each(names, {}, [&](const db::Row&) { ++pairs; }); });
        });
        CHECK(pairs == 4);
    });
}

TEST_CASE("asking for what isn't in the row is a mistake of the program") {
    with_pupils([](db::Database& database) {
        add_pupil(database, "1", "Noor");
        const auto ask = [&](auto question) {
            database.read([&](db::Reader& tx) {
                tx.one(by_name, {"Noor"}, [&](const db::Row& row) {
                    question(row);
                    return 1;
                });
            });
        };
        CHECK_THROWS_AS(ask([](const db::Row& row) { row.text("nickname"); }), std::logic_error);
        CHECK_THROWS_AS(ask([](const db::Row& row) { row.real("grade"); }), std::logic_error);
        CHECK_THROWS_AS(ask([](const db::Row& row) { row.integer("name"); }), std::logic_error);
        CHECK_THROWS_AS(ask([](const db::Row& row) { row.text("number"); }), std::logic_error);
        CHECK_NOTHROW(ask([](const db::Row& row) { row.maybe_integer("number"); }));
    });
}

TEST_CASE("a wrong number of parameters, or a broken statement, says which statement") {
    with_pupils([](db::Database& database) {
        CHECK_THROWS_AS(database.read([](db::Reader& tx) { tx.exists(by_name, {}); }), std::logic_error);
        CHECK_THROWS_WITH_AS(database.read([](db::Reader& tx) {
            tx.exists({"test.broken", "SELEC 1"}, {});
        }),
                             doctest::Contains("test.broken"), db::Error);
    });
}

TEST_CASE("a text with a NUL character is refused") {
    with_pupils([](db::Database& database) {
        CHECK_THROWS_AS(add_pupil(database, "1", std::string_view("No\0or", 5)), db::Error);
    });
}

TEST_CASE("text sorts by its bytes, on both engines alike") {
    with_pupils([](db::Database& database) {
        for (const char* id : {"b", "B", "a-1", "a1", "Z", "é"})
            add_pupil(database, id, id);
        CHECK(all_names(database) == std::vector<std::string>{"B", "Z", "a-1", "a1", "b", "é"});
    });
}

TEST_CASE("two hundred writes at once: who counts on what it read loses nothing") {
    with_pupils([](db::Database& database) {
        add_pupil(database, "1", "Noor"); // number is 1
        const db::Statement number{"test.number", "SELECT number FROM pupil WHERE id = '1'"};
        const db::Statement set{"test.set", "UPDATE pupil SET number = $1 WHERE id = '1'"};
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&] {
                for (int n = 0; n < 25; ++n)
                    database.write([&](db::Writer& tx) {
                        const auto now =
                            tx.one(number, {}, [](const db::Row& row) { return row.integer("number"); });
                        tx.run(set, {*now + 1});
                    });
            });
        for (auto& thread : threads)
            thread.join();
        CHECK(database.read([&](db::Reader& tx) {
            return tx.one(number, {}, [](const db::Row& row) { return row.integer("number"); });
        }) == 201);
    });
}

TEST_CASE("of many writes at once only those that fail are undone") {
    with_pupils([](db::Database& database) {
        std::atomic<int> refused{0};
        std::vector<std::thread> threads;
        for (int t = 0; t < 16; ++t)
            threads.emplace_back([&, t] {
                for (int n = 0; n < 10; ++n) {
                    const auto id = std::to_string(t * 100 + n);
                    try {
                        database.write([&](db::Writer& tx) {
                            tx.run(add, {id, id, 1});
                            if (n % 2) tx.run(add, {id, id, 1});
                        });
                    } catch (const db::ConstraintViolation&) {
                        ++refused;
                    }
                }
            });
        for (auto& thread : threads)
            thread.join();
        CHECK(refused == 80);
        CHECK(all_names(database).size() == 80);
    });
}
