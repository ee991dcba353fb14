#include "slices/year_plan/schedule.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::year_plan {

namespace {

std::optional<Day> read_day(const std::string& typed) {
    if (const auto day = Day::parse_iso(typed)) return day;
    return Day::parse_dutch(typed);
}

bool is_in_year(Day day, const GradeYear& year) { return day >= year.starts_on && day <= year.ends_on; }

std::string not_in_year(const GradeYear& year) {
    return tf("Kies een dag tussen {first} en {last}.",
              fmt::arg("first", i18n::long_date(year.starts_on, true)),
              fmt::arg("last", i18n::long_date(year.ends_on, true)));
}

} // namespace

Decided decide(const Move& typed, const GradeYear& year) {
    Decided decided;
    const auto starts_on = read_day(typed.starts_on);
    const auto ends_on = typed.ends_on.empty() ? starts_on : read_day(typed.ends_on);
    if (!starts_on)
        decided.errors.add("begin", t("Vul de eerste dag in, zoals 5-10-2026."));
    else if (!is_in_year(*starts_on, year))
        decided.errors.add("begin", not_in_year(year));
    if (!ends_on && !typed.ends_on.empty())
        decided.errors.add("eind", t("Vul de laatste dag in, zoals 16-10-2026."));
    else if (ends_on && !typed.ends_on.empty() && !is_in_year(*ends_on, year))
        decided.errors.add("eind", not_in_year(year));
    else if (starts_on && ends_on && *ends_on < *starts_on)
        decided.errors.add("eind", t("De laatste dag is eerder dan de eerste. Kies een latere dag."));
    if (decided.errors.none()) {
        decided.starts_on = *starts_on;
        decided.ends_on = *ends_on;
    }
    return decided;
}

} // namespace trialoog::year_plan
