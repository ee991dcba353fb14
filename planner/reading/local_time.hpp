#pragma once
// Times on the clock of the school, as the file writes them: 2026-11-16T19:00.

#include <cstdint>
#include <optional>
#include <string_view>

namespace trialoog::planner {

/// Minutes since 1970-01-01T00:00 on that clock; nothing for a day or a time that doesn't exist.
std::optional<std::int64_t> minutes_of(std::string_view local_time);

constexpr std::int64_t minutes_of_day = 24 * 60;

} // namespace trialoog::planner
