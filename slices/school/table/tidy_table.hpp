#pragma once
// A table as spreadsheets, encodings and people left it → its cells as they were meant, before anything is
// made of them. What is certain is put right and told; what isn't is asked, or the file waits.

#include "platform/clock/clock.hpp"
#include "slices/school/table/columns.hpp"
#include "slices/school/table/findings.hpp"

namespace trialoog::school {

/// `today` is for the age of pupils, where a year has two figures.
void tidy_table(Table&, const Columns&, Day today, Findings&);

} // namespace trialoog::school
