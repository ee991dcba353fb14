#include "slices/leavers/rules.hpp"

#include <algorithm>

namespace trialoog::leavers {

Day months_after(Day day, int months) {
    const int count = day.year * 12 + static_cast<int>(day.month) - 1 + months;
    const Day first{count / 12, static_cast<unsigned>(count % 12 + 1), 1};
    const Day next{(count + 1) / 12, static_cast<unsigned>((count + 1) % 12 + 1), 1};
    const int days = first.days_until(next);
    return first.plus_days(std::min(static_cast<int>(day.day), days) - 1);
}

Date judge(std::optional<Day> last_night, Day today) {
    if (!last_night) return Date::goes_on;
    const int passed = last_night->days_until(today);
    if (passed < 0) return Date::went_back;
    return passed > days_that_may_pass ? Date::jumped : Date::goes_on;
}

Day forget_day(Day last_on, int months, std::optional<Day> kept_until, Day listed_on) {
    Day day = std::max(months_after(last_on, months), listed_on.plus_days(days_on_the_list));
    if (kept_until) day = std::max(day, *kept_until);
    return day;
}

int share_of_a_night(int people) { return std::max(10, people / 20); }

bool is_ready(Day forget_on, Day listed_on, int nights, Day today) {
    return forget_on <= today && listed_on.days_until(today) >= days_on_the_list &&
           nights >= nights_on_the_list;
}

} // namespace trialoog::leavers
