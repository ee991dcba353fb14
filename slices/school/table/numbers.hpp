#pragma once
// Numbers that went through a spreadsheet: 100234.0, 100.234, 1,00235E+05, '100234, ="100234".

#include "slices/school/table/columns.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace trialoog::school {

enum class NumberShape {
    plain,      // 100234
    decimal,    // 100234.0: whole all the same
    grouped,    // 100.234 or 100,234: certain only when the whole column is written so
    spaced,     // 100 234
    scientific, // 1,00235E+05: all figures are there
    lost,       // 1,002E+05, ########, sixteen figures and more: figures are gone
    day,        // 3-1-2013, 3-jan: a spreadsheet took it for a day
    fraction,   // 100.23
    other,      // a code, a word
};
struct ReadNumber {
    NumberShape shape = NumberShape::other;
    std::string digits; // where the shape gives them
    char separator = 0; // of `grouped`
};
ReadNumber read_number(std::string_view cell);

/// ="100234" → 100234, and '100234 → 100234 where no text can begin with an apostrophe.
std::string without_text_mark(std::string_view cell, bool may_begin_with_apostrophe);

/// Puts the columns with numbers of people back as they were. Nothing is changed when one of them can't be
/// read with certainty: then it returns why, and what to do.
std::optional<std::string> mend_numbers(Table&, const Columns&);

} // namespace trialoog::school
