#include "planner/reading/local_time.hpp"

#include <chrono>

namespace trialoog::planner {

std::optional<std::int64_t> minutes_of(std::string_view text) {
    constexpr std::string_view shape = "dddd-dd-ddTdd:dd";
    if (text.size() != shape.size()) return std::nullopt;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == 'd' ? !digit : text[i] != shape[i]) return std::nullopt;
    }
    const auto number = [&](std::size_t from, std::size_t length) {
        int value = 0;
        for (const char c : text.substr(from, length))
            value = value * 10 + (c - '0');
        return value;
    };
    const std::chrono::year_month_day day{std::chrono::year{number(0, 4)},
                                          std::chrono::month{static_cast<unsigned>(number(5, 2))},
                                          std::chrono::day{static_cast<unsigned>(number(8, 2))}};
    const int hour = number(11, 2), minute = number(14, 2);
    if (!day.ok() || hour > 23 || minute > 59) return std::nullopt;
    return std::chrono::sys_days{day}.time_since_epoch().count() * minutes_of_day + hour * 60 + minute;
}

} // namespace trialoog::planner
