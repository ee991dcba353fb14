#pragma once
// Days and moments as columns hold them: a day as ISO text, a moment in milliseconds.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace trialoog::db {

/// Throws Error for what isn't a day.
inline Day day(const Row& row, std::string_view column) {
    const auto read = Day::parse_iso(row.text(column));
    if (!read) throw Error("no day in " + std::string(column));
    return *read;
}
/// Nothing for NULL, and where a form left it empty.
inline std::optional<Day> maybe_day(const Row& row, std::string_view column) {
    return row.text_or_empty(column).empty() ? std::nullopt : std::optional(day(row, column));
}
inline std::optional<Instant> maybe_moment(const Row& row, std::string_view column) {
    const auto ms = row.maybe_integer(column);
    return ms ? std::optional(Instant{*ms}) : std::nullopt;
}

} // namespace trialoog::db
