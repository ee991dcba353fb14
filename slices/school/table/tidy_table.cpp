#include "slices/school/table/tidy_table.hpp"

#include "slices/school/table/broken_text.hpp"
#include "slices/school/table/dates.hpp"
#include "slices/school/table/numbers.hpp"
#include "slices/school/table/placeholders.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

/// An apostrophe before each cell of a column is the mark with which spreadsheets say "text".
bool is_marked_throughout(const Table& table, std::size_t column) {
    std::size_t filled = 0;
    for (const auto& row : table.rows) {
        if (column >= row.cells.size() || row.cells[column].empty()) continue;
        if (row.cells[column].front() != '\'') return false;
        ++filled;
    }
    return filled > 1;
}

void take_off_text_marks(Table& table, const Columns& columns) {
    for (std::size_t i = 0; i < columns.of.size(); ++i) {
        if (!columns.of[i]) continue;
        const Field field = columns.of[i]->field; // 't Hart, 's-Gravenhage
        const bool keeps =
            is_text_of_people(field) && field != Field::initials && !is_marked_throughout(table, i);
        for (auto& row : table.rows)
            if (i < row.cells.size() && !row.cells[i].empty())
                row.cells[i] = without_text_mark(row.cells[i], keeps);
    }
}

/// A house number or postcode "12.0" is what a program makes of 12.
void take_off_decimals(Table& table, const Columns& columns) {
    for (std::size_t i = 0; i < columns.of.size(); ++i) {
        if (!columns.of[i]) continue;
        const Field field = columns.of[i]->field;
        if (field != Field::house_number && field != Field::postcode && field != Field::grade) continue;
        for (auto& row : table.rows)
            if (i < row.cells.size())
                if (const auto read = read_number(row.cells[i]); read.shape == NumberShape::decimal)
                    row.cells[i] = read.digits;
    }
}

} // namespace

void tidy_table(Table& table, const Columns& columns, Day today, Findings& findings) {
    take_off_text_marks(table, columns);
    take_off_decimals(table, columns);
    clear_placeholders(table, columns);
    if (auto why = mend_numbers(table, columns)) {
        findings.problem = std::move(*why);
        return;
    }
    mend_days(table, columns, today, findings);
    doubt_broken_text(table, columns, findings);
}

} // namespace trialoog::school
