#include "platform/clock/clock.hpp"

#include <cstdlib>
#include <ctime>
#include <doctest/doctest.h>

using namespace trialoog;

namespace {
constexpr std::int64_t hour = 3600 * 1000;
Instant utc(int year, unsigned month, unsigned day, int hours, int minutes = 0) {
    const Day epoch{1970, 1, 1};
    return {(std::int64_t(epoch.days_until({year, month, day})) * 24 + hours) * hour + minutes * 60000};
}
} // namespace

TEST_CASE("a day is written and read in ISO form") {
    CHECK(Day{2026, 1, 6}.iso() == "2026-01-06");
    CHECK(Day::parse_iso("2026-10-16") == Day{2026, 10, 16});
}

TEST_CASE("a day is read as Dutch people write it") {
    CHECK(Day::parse_dutch("16-10-2026") == Day{2026, 10, 16});
    CHECK(Day::parse_dutch("6-1-2026") == Day{2026, 1, 6});
    CHECK(Day::parse_dutch("06-01-2026") == Day{2026, 1, 6});
}

TEST_CASE("what isn't a day is refused") {
    for (const char* text : {"", "2026", "2026-13-01", "2026-00-10", "2026-02-30", "2026-1-6", "16-10-2026",
                             "2026-10-16 ", "2026/10/16", "20x6-10-16", "-026-10-16", "2026-10-1-"})
        CHECK_MESSAGE(!Day::parse_iso(text), text);
    for (const char* text : {"", "6-1-26", "31-4-2026", "0-1-2026", "1-0-2026", "1-13-2026", "2026-10-16",
                             "-1-1-2026", "1--2026", "001-1-2026", "1-1-20260", "a-1-2026", "29-2-2025"})
        CHECK_MESSAGE(!Day::parse_dutch(text), text);
}

TEST_CASE("29 February exists in leap years only") {
    CHECK(Day::parse_iso("2024-02-29"));
    CHECK(Day::parse_iso("2000-02-29"));
    CHECK(!Day::parse_iso("2025-02-29"));
    CHECK(!Day::parse_iso("1900-02-29"));
    CHECK(Day{2024, 2, 28}.plus_days(1) == Day{2024, 2, 29});
    CHECK(Day{2025, 2, 28}.plus_days(1) == Day{2025, 3, 1});
}

TEST_CASE("days count over months and years, backwards too") {
    CHECK(Day{2026, 12, 31}.plus_days(1) == Day{2027, 1, 1});
    CHECK(Day{2026, 3, 1}.plus_days(-1) == Day{2026, 2, 28});
    CHECK(Day{2026, 1, 1}.days_until({2027, 1, 1}) == 365);
    CHECK(Day{2027, 1, 1}.days_until({2026, 1, 1}) == -365);
}

TEST_CASE("a week begins on Monday") {
    CHECK(Day{2026, 10, 12}.weekday() == 1);
    CHECK(Day{2026, 10, 16}.weekday() == 5);
    CHECK(Day{2026, 10, 18}.weekday() == 7);
}

TEST_CASE("Amsterdam is one hour ahead of UTC in winter and two in summer") {
    CHECK(time_in_amsterdam(utc(2026, 1, 15, 13, 5)) == "14:05");
    CHECK(time_in_amsterdam(utc(2026, 7, 15, 12, 5)) == "14:05");
}

TEST_CASE("the clocks go forward at 01:00 UTC on the last Sunday of March") {
    CHECK(time_in_amsterdam(utc(2026, 3, 29, 0, 59)) == "01:59");
    CHECK(time_in_amsterdam(utc(2026, 3, 29, 1, 0)) == "03:00");
    CHECK(start_of_day({2026, 3, 29}) == utc(2026, 3, 28, 23));
    CHECK(start_of_day({2026, 3, 30}) == utc(2026, 3, 29, 22));
}

TEST_CASE("the clocks go back at 01:00 UTC on the last Sunday of October") {
    CHECK(time_in_amsterdam(utc(2026, 10, 25, 0, 59)) == "02:59");
    CHECK(time_in_amsterdam(utc(2026, 10, 25, 1, 0)) == "02:00");
    CHECK(start_of_day({2026, 10, 25}) == utc(2026, 10, 24, 22));
    CHECK(start_of_day({2026, 10, 26}) == utc(2026, 10, 25, 23));
}

TEST_CASE("the school's day begins before UTC's") {
    CHECK(day_in_amsterdam(utc(2026, 12, 31, 22, 59)) == Day{2026, 12, 31});
    CHECK(day_in_amsterdam(utc(2026, 12, 31, 23)) == Day{2027, 1, 1});
    CHECK(day_in_amsterdam(utc(2026, 6, 30, 22)) == Day{2026, 7, 1});
}

TEST_CASE("a moment before 1970 falls on the right day") {
    CHECK(day_in_amsterdam(Instant{-2 * hour}) == Day{1969, 12, 31});
}

TEST_CASE("every hour of 1996 to 2060 reads as the system's own clock for Amsterdam says") {
    // The rule as POSIX writes it: needs no time zone files on the machine.
    const char* before = std::getenv("TZ");
    const std::string kept = before ? before : "";
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
    int wrong = 0;
    for (Instant at = utc(1996, 1, 1, 0); at < utc(2060, 1, 1, 0); at = at.plus_seconds(3600)) {
        const std::time_t seconds = at.ms / 1000;
        std::tm local{};
        localtime_r(&seconds, &local);
        const Day day{local.tm_year + 1900, unsigned(local.tm_mon + 1), unsigned(local.tm_mday)};
        wrong += day_in_amsterdam(at) != day || std::stoi(time_in_amsterdam(at)) != local.tm_hour;
        wrong += local.tm_hour == 0 && start_of_day(day) != at;
    }
    before ? setenv("TZ", kept.c_str(), 1) : unsetenv("TZ");
    tzset();
    CHECK(wrong == 0);
}

TEST_CASE("a frozen clock stands still until it is moved") {
    FrozenClock clock(utc(2026, 10, 16, 10));
    CHECK(clock.now() == utc(2026, 10, 16, 10));
    clock.advance_seconds(90);
    CHECK(clock.now() == utc(2026, 10, 16, 10).plus_seconds(90));
    CHECK(clock.today() == Day{2026, 10, 16});
}
