#pragma once
#include "platform/db/columns.hpp"
#include "platform/db/db.hpp"

#include <sqlite3.h>

namespace trialoog::db::sqlite {

class SqliteRow : public Row {
public:
    SqliteRow(sqlite3_stmt* handle, std::string_view statement) : handle_(handle), statement_(statement) {}

    std::string_view text(std::string_view column) const override;
    std::int64_t integer(std::string_view column) const override;
    double real(std::string_view column) const override;
    Blob blob(std::string_view column) const override;
    bool is_null(std::string_view column) const override;

private:
    int place_of(std::string_view column) const;
    int place_of(std::string_view column, std::initializer_list<int> types, std::string_view wanted) const;
    [[noreturn]] void refuse(int place, std::string_view column, std::string_view wanted) const;

    sqlite3_stmt* handle_;
    std::string_view statement_;
    mutable Columns columns_;
};

} // namespace trialoog::db::sqlite
