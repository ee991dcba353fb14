#include "platform/db/postgres_row.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/core.h>

namespace trialoog::db::postgres {
namespace {

// From the server's catalogue, where they never change.
constexpr Oid boolean = 16, bytea = 17, name = 19, int8 = 20, int2 = 21, int4 = 23, text_type = 25,
              float4 = 700, float8 = 701, unknown = 705, bpchar = 1042, varchar = 1043, numeric = 1700;
constexpr std::array texts{text_type, varchar, bpchar, name, unknown};
constexpr std::array integers{int8, int4, int2, numeric, boolean}; // a sum of integers is numeric
constexpr std::array numbers{float8, float4, numeric, int8, int4, int2};
constexpr std::array blobs{bytea};

template <class Number> bool read_number(std::string_view text, Number& number) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

unsigned nibble(char c) { return unsigned(c <= '9' ? c - '0' : c - 'a' + 10); }

} // namespace

PostgresRow::PostgresRow(const PGresult* result, std::string_view statement)
    : result_(result), statement_(statement) {
    for (int i = 0; i < PQnfields(result); ++i)
        columns_.add(PQfname(result, i));
}

void PostgresRow::go_to(int row) {
    row_ = row;
    columns_.begin_row();
}

void PostgresRow::refuse(std::string_view column, std::string_view wanted) const {
    throw std::logic_error(fmt::format("{}: column {} is not {}", statement_, column, wanted));
}

std::string_view PostgresRow::value(std::string_view column, std::span<const Oid> types,
                                    std::string_view wanted) const {
    const int place = columns_.place_of(column, statement_);
    if (PQgetisnull(result_, row_, place) || std::ranges::find(types, PQftype(result_, place)) == types.end())
        refuse(column, wanted);
    return {PQgetvalue(result_, row_, place), std::size_t(PQgetlength(result_, row_, place))};
}

std::string_view PostgresRow::text(std::string_view column) const { return value(column, texts, "text"); }

std::int64_t PostgresRow::integer(std::string_view column) const {
    const auto text = value(column, integers, "an integer");
    if (text == "t" || text == "f") return text == "t";
    std::int64_t number = 0;
    if (!read_number(text, number)) refuse(column, "an integer");
    return number;
}

double PostgresRow::real(std::string_view column) const {
    double number = 0;
    if (!read_number(value(column, numbers, "a number"), number)) refuse(column, "a number");
    return number;
}

Blob PostgresRow::blob(std::string_view column) const {
    const auto hex = value(column, blobs, "a blob").substr(2); // after \x
    Blob bytes(hex.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = std::byte(nibble(hex[2 * i]) << 4 | nibble(hex[2 * i + 1]));
    return bytes;
}

bool PostgresRow::is_null(std::string_view column) const {
    return PQgetisnull(result_, row_, columns_.place_of(column, statement_));
}

} // namespace trialoog::db::postgres
