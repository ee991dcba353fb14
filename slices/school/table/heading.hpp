#pragma once
// Where the people in a table begin and end: a title above the headers, headers that come again on the next
// printed page, and totals below are no people.

#include "slices/school/table/columns.hpp"

#include <string>
#include <vector>

namespace trialoog::school {

/// Moves the header to the row that reads as one, when it isn't the first. Returns what was passed over, in
/// sentences.
std::vector<std::string> find_header(Table&, const AssignedColumns&, std::string_view file_name);

/// Takes out rows that are the header again, and rows that only say how many there are ("Totaal 123") or
/// when it was printed. Returns what was passed over, in sentences.
std::vector<std::string> leave_out_no_people(Table&, const Columns&);

/// Two short rows that are one, broken by a line end in a cell without quotes, get that as their fault: taken
/// for two, the first would seem to say that its last cells are empty.
void find_broken_rows(Table&, const Columns&);

} // namespace trialoog::school
