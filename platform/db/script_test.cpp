#include "platform/db/script.hpp"

#include <doctest/doctest.h>

using namespace trialoog::db;

TEST_CASE("a script falls apart into statements, without its comments") {
    const auto statements = split_script("-- one; not a statement\nCREATE TABLE a (x TEXT);\n"
                                         "/* two; */ INSERT INTO a VALUES ('it''s; -- here'); ;\n  SELECT 1");
    REQUIRE(statements.size() == 3);
    CHECK(statements[0] == "CREATE TABLE a (x TEXT)");
    CHECK(statements[1] == "INSERT INTO a VALUES ('it''s; -- here')");
    CHECK(statements[2] == "SELECT 1");
}

TEST_CASE("a script of comments only has no statements") {
    CHECK(split_script("-- nothing\n /* yet */ ;").empty());
}

TEST_CASE("a table gets PostgreSQL's types, and loses what only SQLite knows") {
    CHECK(for_postgres("CREATE TABLE a (text TEXT NOT NULL, n INTEGER, r REAL, b BLOB, "
                       "CHECK (n IN (0, 1)), PRIMARY KEY (text)) STRICT, WITHOUT ROWID") ==
          "CREATE TABLE a (text TEXT COLLATE \"C\" NOT NULL, n BIGINT, r DOUBLE PRECISION, b BYTEA, "
          "CHECK (n IN (0, 1)), PRIMARY KEY (text))");
    CHECK(for_postgres("ALTER TABLE a ADD COLUMN c TEXT") == "ALTER TABLE a ADD COLUMN c TEXT COLLATE \"C\"");
}

TEST_CASE("words between quotes stay as they are") {
    CHECK(for_postgres("CREATE TABLE a (x TEXT DEFAULT 'TEXT') STRICT") ==
          "CREATE TABLE a (x TEXT COLLATE \"C\" DEFAULT 'TEXT')");
}

TEST_CASE("a cast gets the type that holds as much as SQLite's") {
    CHECK(for_postgres("SELECT CAST($1 AS INTEGER), CAST($2 AS TEXT) IS NULL, x AS total FROM t") ==
          "SELECT CAST($1 AS BIGINT), CAST($2 AS TEXT) IS NULL, x AS total FROM t");
}
