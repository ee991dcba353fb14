#pragma once
// When somebody who left is forgotten: rules on values.

#include "platform/clock/clock.hpp"

#include <optional>

namespace trialoog::leavers {

inline constexpr int months_otherwise = 24, least_months = 12, most_months = 36;
inline constexpr int months_of_enrolment = 60; // what the law keeps
inline constexpr int days_on_the_list = 30;    // at least, before anybody is forgotten
inline constexpr int days_listed_ahead = 60;
inline constexpr int nights_on_the_list = 25; // in which the program ran: a clock can't make them
inline constexpr int days_that_may_pass = 7;  // between two nights; more is a clock that jumped, or a holiday
inline constexpr int longest_kept_months = 24;

/// The same day so many months on (or back), or the last of a shorter month.
Day months_after(Day, int months);

/// What the date says, compared with the last night in which the program ran.
enum class Date { goes_on, jumped, went_back };
Date judge(std::optional<Day> last_night, Day today);

/// `listed_on`: since when people could read it.
Day forget_day(Day last_on, int months, std::optional<Day> kept_until, Day listed_on);

/// How many people of so many may be forgotten in one night, when nobody says yes to more.
int share_of_a_night(int people);

/// `nights`: in which the program ran since it was listed.
bool is_ready(Day forget_on, Day listed_on, int nights, Day today);

} // namespace trialoog::leavers
