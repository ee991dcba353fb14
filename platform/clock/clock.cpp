#include "platform/clock/clock.hpp"

#include <chrono>
#include <fmt/core.h>

namespace trialoog {
namespace {

namespace chrono = std::chrono;
using chrono::sys_days;

sys_days to_days(Day day) {
    return sys_days(chrono::year(day.year) / chrono::month(day.month) / chrono::day(day.day));
}

Day from_days(sys_days days) {
    const chrono::year_month_day date(days);
    return {int(date.year()), unsigned(date.month()), unsigned(date.day())};
}

chrono::sys_seconds switch_moment(chrono::year year, chrono::month month) {
    return sys_days(year / month / chrono::Sunday[chrono::last]) + chrono::hours(1);
}

bool is_summer_time(chrono::sys_time<chrono::milliseconds> moment) {
    const chrono::year year = chrono::year_month_day(chrono::floor<chrono::days>(moment)).year();
    return moment >= switch_moment(year, chrono::March) && moment < switch_moment(year, chrono::October);
}

/// The wall clock's reading, as if it were UTC.
chrono::sys_time<chrono::milliseconds> wall_time(Instant instant) {
    const chrono::sys_time<chrono::milliseconds> moment{chrono::milliseconds(instant.ms)};
    return moment + chrono::hours(is_summer_time(moment) ? 2 : 1);
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Day> checked_day(std::string_view year, std::string_view month, std::string_view day) {
    const auto y = digits(year), m = digits(month), d = digits(day);
    if (!y || !m || !d) return std::nullopt;
    const auto date = chrono::year(*y) / chrono::month(unsigned(*m)) / chrono::day(unsigned(*d));
    if (!date.ok()) return std::nullopt;
    return Day{*y, unsigned(*m), unsigned(*d)};
}

} // namespace

std::string Day::iso() const { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }

std::optional<Day> Day::parse_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    return checked_day(text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

std::optional<Day> Day::parse_dutch(std::string_view text) {
    // A single digit is how people type a day; two digits for a year could mean two centuries.
    const auto first = text.find('-');
    if (first != 1 && first != 2) return std::nullopt;
    const auto second = text.find('-', first + 1);
    if (second == text.npos) return std::nullopt;
    const auto day = text.substr(0, first), month = text.substr(first + 1, second - first - 1);
    const auto year = text.substr(second + 1);
    if (month.empty() || month.size() > 2 || year.size() != 4) return std::nullopt;
    return checked_day(year, month, day);
}

Day Day::plus_days(int days) const { return from_days(to_days(*this) + chrono::days(days)); }

int Day::weekday() const { return int(chrono::weekday(to_days(*this)).iso_encoding()); }

int Day::days_until(const Day& other) const { return int((to_days(other) - to_days(*this)).count()); }

Day day_in_amsterdam(Instant instant) { return from_days(chrono::floor<chrono::days>(wall_time(instant))); }

std::string time_in_amsterdam(Instant instant) {
    const auto wall = wall_time(instant);
    const auto minutes = chrono::floor<chrono::minutes>(wall - chrono::floor<chrono::days>(wall)).count();
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

Instant start_of_day(Day day) {
    // The clocks never change at midnight, so the day before decides the offset at its end.
    const chrono::sys_time<chrono::milliseconds> midnight = to_days(day);
    const auto offset = chrono::hours(is_summer_time(midnight - chrono::hours(1)) ? 2 : 1);
    return {(midnight - offset).time_since_epoch().count()};
}

Instant SystemClock::now() const {
    const auto now = chrono::system_clock::now().time_since_epoch();
    return {chrono::duration_cast<chrono::milliseconds>(now).count()};
}

} // namespace trialoog
