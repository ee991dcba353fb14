#pragma once
#include "platform/db/columns.hpp"
#include "platform/db/db.hpp"

#include <libpq-fe.h>

namespace trialoog::db::postgres {

/// Goes along the rows of a result.
class PostgresRow : public Row {
public:
    PostgresRow(const PGresult* result, std::string_view statement);
    void go_to(int row);

    std::string_view text(std::string_view column) const override;
    std::int64_t integer(std::string_view column) const override;
    double real(std::string_view column) const override;
    Blob blob(std::string_view column) const override;
    bool is_null(std::string_view column) const override;

private:
    std::string_view value(std::string_view column, std::span<const Oid> types,
                           std::string_view wanted) const;
    [[noreturn]] void refuse(std::string_view column, std::string_view wanted) const;

    const PGresult* result_;
    std::string_view statement_;
    int row_ = 0;
    mutable Columns columns_;
};

} // namespace trialoog::db::postgres
