#pragma once
// Days of birth as exports and spreadsheets write them. What one cell can't say – day or month first, which
// century – the whole column has to.

#include "platform/clock/clock.hpp"
#include "slices/school/table/columns.hpp"
#include "slices/school/table/findings.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace trialoog::school {

enum class DayShape {
    none,      // no day, or one that doesn't exist
    certain,   // 2013-05-04, 4 mei 2013, 20130504
    serial,    // 41398: the days of a spreadsheet
    figures,   // 4-5-2013: day and month first, in some order; the year is certain
    short_year // 04-05-13, 4 mei 13: the century isn't there either
};
struct ReadDay {
    DayShape shape = DayShape::none;
    Day day;                         // of `certain` and `serial`
    std::array<unsigned, 3> parts{}; // of the other two, as they stand
    bool month_is_known = false;     // of `short_year`: parts are day, month, year
    char separator = 0;
};
ReadDay read_day(std::string_view cell);

/// Rewrites the column with days of birth as ISO days. A row whose day can't exist, or of which the century
/// isn't certain, gets that as its fault. A problem when the column doesn't prove what comes first.
void mend_days(Table&, const Columns&, Day today, Findings&);

} // namespace trialoog::school
