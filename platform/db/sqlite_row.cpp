#include "platform/db/sqlite_row.hpp"

#include <algorithm>
#include <fmt/core.h>

namespace trialoog::db::sqlite {

int SqliteRow::place_of(std::string_view column) const {
    if (columns_.names.empty()) {
        for (int i = 0; i < sqlite3_column_count(handle_); ++i)
            columns_.names.emplace_back(sqlite3_column_name(handle_, i));
    }
    return columns_.place_of(column, statement_);
}

int SqliteRow::place_of(std::string_view column, std::initializer_list<int> types,
                        std::string_view wanted) const {
    const int place = place_of(column), type = sqlite3_column_type(handle_, place);
    if (std::find(types.begin(), types.end(), type) == types.end()) refuse(place, column, wanted);
    return place;
}

void SqliteRow::refuse(int place, std::string_view column, std::string_view wanted) const {
    const bool is_null = sqlite3_column_type(handle_, place) == SQLITE_NULL;
    throw std::logic_error(
        fmt::format("{}: column {} is {}not {}", statement_, column, is_null ? "null, " : "", wanted));
}

std::string_view SqliteRow::text(std::string_view column) const {
    const int place = place_of(column);
    if (sqlite3_column_type(handle_, place) != SQLITE_TEXT) refuse(place, column, "text");
    const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(handle_, place));
    return {start, std::size_t(sqlite3_column_bytes(handle_, place))};
}

std::int64_t SqliteRow::integer(std::string_view column) const {
    return sqlite3_column_int64(handle_, place_of(column, {SQLITE_INTEGER}, "an integer"));
}

double SqliteRow::real(std::string_view column) const {
    return sqlite3_column_double(handle_, place_of(column, {SQLITE_FLOAT, SQLITE_INTEGER}, "a number"));
}

Blob SqliteRow::blob(std::string_view column) const {
    const int place = place_of(column, {SQLITE_BLOB}, "a blob");
    const auto* start = static_cast<const std::byte*>(sqlite3_column_blob(handle_, place));
    return start ? Blob(start, start + sqlite3_column_bytes(handle_, place)) : Blob();
}

bool SqliteRow::is_null(std::string_view column) const {
    return sqlite3_column_type(handle_, place_of(column)) == SQLITE_NULL;
}

} // namespace trialoog::db::sqlite
