#include "platform/db/statistics.hpp"

#include "tests/support/database.hpp"

#include <doctest/doctest.h>

using namespace trialoog;

TEST_CASE("after many rows came at once PostgreSQL knows how many there are") {
    test::for_each_engine([](db::Database& database) {
        constexpr int boards = 300;
        database.write([&](db::Writer& tx) {
            for (int i = 0; i < boards; ++i)
                tx.run({"", "INSERT INTO board (id, name) VALUES ($1, $1)"}, {std::to_string(i)});
        });
        db::count_rows(database);
        if (database.engine() != db::Engine::postgresql) return;
        const auto known = database.read([&](db::Reader& tx) {
            return tx.one({"", "SELECT CAST(reltuples AS BIGINT) AS n FROM pg_class WHERE relname = 'board'"},
                          {}, [](const db::Row& row) { return row.integer("n"); });
        });
        CHECK(known == boards);
    });
}
