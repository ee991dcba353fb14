#pragma once
// SQL is written once, in SQLite's types; here it becomes single statements, and PostgreSQL's dialect.

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::db {

/// The statements of a script, without comments. A semicolon inside quotes ends nothing.
std::vector<std::string> split_script(std::string_view script);

/// INTEGER, REAL and BLOB (in capitals, as types are written) become BIGINT, DOUBLE PRECISION and BYTEA; a
/// table's TEXT compares by byte, as in SQLite; STRICT and WITHOUT ROWID go. Column names are not touched.
std::string for_postgres(std::string_view statement);

} // namespace trialoog::db
