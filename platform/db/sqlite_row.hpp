#pragma once
#include "platform/db/sqlite_connection.hpp"

namespace trialoog::db::sqlite {

/// Goes along the rows that a statement steps to.
class SqliteRow : public Row {
public:
    SqliteRow(Prepared& prepared, std::string_view statement) : prepared_(prepared), statement_(statement) {}
    /// After each step.
    void begin();

    std::string_view text(std::string_view column) const override;
    std::int64_t integer(std::string_view column) const override;
    double real(std::string_view column) const override;
    Blob blob(std::string_view column) const override;
    bool is_null(std::string_view column) const override;

private:
    sqlite3_value* value_of(std::string_view column) const;
    [[noreturn]] void refuse(sqlite3_value*, std::string_view column, std::string_view wanted) const;

    Prepared& prepared_;
    std::string_view statement_;
};

} // namespace trialoog::db::sqlite
