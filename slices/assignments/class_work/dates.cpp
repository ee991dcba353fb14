#include "slices/assignments/class_work/dates.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::assignments {

namespace {

constexpr int days_at_home = 10, shortest_at_home = 3;

std::optional<Day> read_day(const std::string& typed) {
    if (const auto day = Day::parse_iso(typed)) return day;
    return Day::parse_dutch(typed);
}

Day school_days_later(Day day, int days) {
    for (; days > 0; --days)
        day = school_day_on_or_after(day.plus_days(1));
    return day;
}

/// What is wrong with one date by itself: nothing typed, or a weekend where the class must be there.
std::string problem_of(const std::optional<Day>& day, const std::string& typed, bool at_school,
                       Day year_ends_on) {
    if (typed.empty()) return t("Vul een dag in.");
    if (!day) return t("Dit is geen dag. Schrijf hem zo: 16-10-2026.");
    if (at_school && !is_school_day(*day)) return t("Kies een dag van maandag tot en met vrijdag.");
    if (*day > year_ends_on)
        return tf("Het schooljaar is klaar op {day}. Kies een dag ervoor.",
                  fmt::arg("day", i18n::long_date(year_ends_on, true)));
    return {};
}

} // namespace

bool is_school_day(Day day) { return day.weekday() <= 5; }

Day school_day_on_or_after(Day day) { return is_school_day(day) ? day : day.plus_days(8 - day.weekday()); }

Day school_day_on_or_before(Day day) { return is_school_day(day) ? day : day.plus_days(5 - day.weekday()); }

Dates propose_dates(Day today, const std::optional<year_plan::Activity>& activity) {
    Dates dates;
    dates.announced_on = school_day_on_or_after(activity ? std::max(today, activity->starts_on) : today);
    dates.prepared_on = school_days_later(dates.announced_on, 1);
    dates.hand_in_on = school_day_on_or_before(dates.prepared_on.plus_days(days_at_home));
    if (activity) {
        const Day planned = school_day_on_or_before(activity->ends_on);
        if (dates.prepared_on.days_until(planned) >= shortest_at_home) dates.hand_in_on = planned;
    }
    dates.debrief_on = school_days_later(dates.hand_in_on, 2);
    return dates;
}

Dates dates_around(Day hand_in_on) {
    Dates dates;
    dates.hand_in_on = hand_in_on;
    dates.debrief_on = school_days_later(hand_in_on, 2);
    return dates;
}

DecidedDates decide_dates(const TypedDates& typed, Day today, Day year_ends_on,
                          const std::optional<Dates>& before) {
    DecidedDates decided;
    struct Asked {
        const char* field;
        const std::string& typed;
        bool at_school;
    };
    const Asked asked[]{{"aankondigen", typed.announced, false},
                        {"voorbereiden", typed.prepared, true},
                        {"inleveren", typed.hand_in, false},
                        {"nabespreken", typed.debrief, true}};
    std::optional<Day> days[4];
    std::string problems[4];
    for (int i = 0; i < 4; ++i) {
        days[i] = read_day(asked[i].typed);
        problems[i] = problem_of(days[i], asked[i].typed, asked[i].at_school, year_ends_on);
    }
    const auto both = [&](int a, int b) { return problems[a].empty() && problems[b].empty(); };
    const std::optional<Day> kept[4]{before ? std::optional(before->announced_on) : std::nullopt,
                                     std::nullopt, before ? std::optional(before->hand_in_on) : std::nullopt,
                                     std::nullopt};
    for (const int i : {0, 2})
        if (problems[i].empty() && *days[i] < today && days[i] != kept[i])
            problems[i] = t("Deze dag is voorbij. Kies vandaag of later.");
    if (both(0, 1) && *days[1] < *days[0]) problems[1] = t("Voorbereiden kan pas na de aankondiging.");
    if (both(1, 2) && *days[2] < *days[1])
        problems[2] = t("Inleveren kan pas na de voorbereiding in de klas.");
    if (both(2, 3) && *days[3] <= *days[2]) problems[3] = t("Nabespreken kan pas na de inleverdag.");
    for (int i = 0; i < 4; ++i)
        if (!problems[i].empty()) decided.errors.add(asked[i].field, problems[i]);
    if (decided.errors.none()) decided.dates = {*days[0], *days[1], *days[2], *days[3]};
    return decided;
}

} // namespace trialoog::assignments
