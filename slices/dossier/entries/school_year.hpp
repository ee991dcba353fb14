#pragma once
// The years in which a dossier grows: from August to July.

#include "slices/dossier/entries/store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

/// 2026 of a day from August 2026 to July 2027.
int school_year_of(Day);
Day first_day_of(int school_year);
/// "2026-2027"
std::string name_of_year(int school_year);
/// In which something happened, the newest first.
std::vector<int> school_years(const std::vector<EntryDay>&);
/// The year that was asked for, or the newest when it isn't one of them. `years` isn't empty.
int chosen_year(const std::vector<int>& years, std::string_view asked);

} // namespace trialoog::dossier
