#pragma once
// Time as the program sees it. Everything that asks for the time gets a Clock, so that tests can freeze it.

#include <atomic>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trialoog {

/// A moment: milliseconds since 1970-01-01 UTC.
struct Instant {
    std::int64_t ms = 0;
    auto operator<=>(const Instant&) const = default;
    Instant plus_seconds(std::int64_t s) const { return {ms + s * 1000}; }
    Instant plus_days(std::int64_t d) const { return plus_seconds(d * 86400); }
};

/// A day in the school's calendar (Europe/Amsterdam), proleptic Gregorian.
struct Day {
    int year = 1970;
    unsigned month = 1, day = 1;
    auto operator<=>(const Day&) const = default;

    std::string iso() const;                                 // "2026-10-16"
    static std::optional<Day> parse_iso(std::string_view);   // "2026-10-16"
    static std::optional<Day> parse_dutch(std::string_view); // "16-10-2026", "6-1-26" is refused
    Day plus_days(int days) const;
    int weekday() const;                    // 1 Monday … 7 Sunday
    int days_until(const Day& other) const; // negative when other is earlier
};

// Summer time goes by the European rule of 1996 and later: from the last Sunday of March to the last Sunday
// of October, 01:00 UTC. Earlier moments follow the same rule: the program keeps none but days of birth,
// which are Days.
Day day_in_amsterdam(Instant);
/// "14:05" in Europe/Amsterdam.
std::string time_in_amsterdam(Instant);
/// The first moment of the day in Europe/Amsterdam.
Instant start_of_day(Day);

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    Day today() const { return day_in_amsterdam(now()); }
};

class SystemClock : public Clock {
public:
    Instant now() const override;
};

/// A clock that stands still until told otherwise: for tests, and for a demo on a fixed day.
class FrozenClock : public Clock {
public:
    explicit FrozenClock(Instant at) : at_(at.ms) {}
    Instant now() const override { return {at_}; }
    void set(Instant at) { at_ = at.ms; }
    void advance_seconds(std::int64_t s) { at_ += s * 1000; }

private:
    std::atomic<std::int64_t> at_; // workers read it while a test moves it
};

} // namespace trialoog
