#include "slices/dossier/entries/school_year.hpp"

#include "platform/text/number.hpp"

#include <algorithm>

namespace trialoog::dossier {

int school_year_of(Day day) {
    constexpr unsigned august = 8;
    return day.month >= august ? day.year : day.year - 1;
}

Day first_day_of(int school_year) { return {school_year, 8, 1}; }

std::string name_of_year(int school_year) {
    return std::to_string(school_year) + "-" + std::to_string(school_year + 1);
}

std::vector<int> school_years(const std::vector<EntryDay>& days) {
    std::vector<int> years;
    for (const EntryDay& day : days)
        years.push_back(school_year_of(day.happened_on));
    std::ranges::sort(years, std::ranges::greater{});
    const auto [first, last] = std::ranges::unique(years);
    years.erase(first, last);
    return years;
}

int chosen_year(const std::vector<int>& years, std::string_view asked) {
    const int year = text::number<int>(asked).value_or(0);
    return std::ranges::find(years, year) == years.end() ? years.front() : year;
}

} // namespace trialoog::dossier
