#include "platform/db/sqlite_row.hpp"

#include <fmt/core.h>

namespace trialoog::db::sqlite {

void SqliteRow::begin() {
    auto& columns = prepared_.columns;
    auto* handle = prepared_.handle.get();
    // After a change of the tables SQLite prepares a kept statement anew, and `*` is something else.
    const int anew = sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_REPREPARE, 0);
    if (columns.empty() || anew != prepared_.prepared_anew) {
        columns.forget();
        for (int i = 0; i < sqlite3_column_count(handle); ++i)
            columns.add(sqlite3_column_name(handle, i));
        prepared_.prepared_anew = anew;
    }
    columns.begin_row();
}

/// Ours alone: the connection was opened without a mutex, for one thread at a time.
sqlite3_value* SqliteRow::value_of(std::string_view column) const {
    return sqlite3_column_value(prepared_.handle.get(), prepared_.columns.place_of(column, statement_));
}

void SqliteRow::refuse(sqlite3_value* value, std::string_view column, std::string_view wanted) const {
    const bool is_null = sqlite3_value_type(value) == SQLITE_NULL;
    throw std::logic_error(
        fmt::format("{}: column {} is {}not {}", statement_, column, is_null ? "null, " : "", wanted));
}

std::string_view SqliteRow::text(std::string_view column) const {
    sqlite3_value* const value = value_of(column);
    if (sqlite3_value_type(value) != SQLITE_TEXT) refuse(value, column, "text");
    const auto* start = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {start, std::size_t(sqlite3_value_bytes(value))};
}

std::int64_t SqliteRow::integer(std::string_view column) const {
    sqlite3_value* const value = value_of(column);
    if (sqlite3_value_type(value) != SQLITE_INTEGER) refuse(value, column, "an integer");
    return sqlite3_value_int64(value);
}

double SqliteRow::real(std::string_view column) const {
    sqlite3_value* const value = value_of(column);
    const int type = sqlite3_value_type(value);
    if (type != SQLITE_FLOAT && type != SQLITE_INTEGER) refuse(value, column, "a number");
    return sqlite3_value_double(value);
}

Blob SqliteRow::blob(std::string_view column) const {
    sqlite3_value* const value = value_of(column);
    if (sqlite3_value_type(value) != SQLITE_BLOB) refuse(value, column, "a blob");
    const auto* start = static_cast<const std::byte*>(sqlite3_value_blob(value));
    return start ? Blob(start, start + sqlite3_value_bytes(value)) : Blob();
}

bool SqliteRow::is_null(std::string_view column) const {
    return sqlite3_value_type(value_of(column)) == SQLITE_NULL;
}

} // namespace trialoog::db::sqlite
