#pragma once
// What people and programs write where there is nothing: NULL, #N/A, -, onbekend, n.v.t., 0000 AA. It becomes
// an empty cell; people who are called Null, Nan or Geen stay.

#include "slices/school/table/columns.hpp"

#include <string_view>

namespace trialoog::school {

/// Says only that there is nothing, in any column. Not for words that are names too.
bool says_nothing(std::string_view cell);
/// A number nobody has: 0000000000, 0612345678, 06-.
bool is_dummy_phone(std::string_view cell);
/// An address nobody has: geen@mail.nl, x@x.nl.
bool is_dummy_email(std::string_view cell);

/// A day on which nobody is born and nobody dies: 00-00-0000, 30-12-1899, 31-12-9999.
bool is_dummy_day(std::string_view cell);

/// Empties such cells, each after what its column is about. Columns that stop contact are left alone.
void clear_placeholders(Table&, const Columns&);

} // namespace trialoog::school
