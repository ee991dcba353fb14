#pragma once
// Text → a table with a header row. The parsing itself is libcsv's.

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trialoog::school {

struct TableRow {
    int line = 0; // in the file, where the row begins; the header is on line 1
    std::vector<std::string> cells;
};

struct Table {
    std::vector<std::string> headers;
    std::vector<TableRow> rows; // rows with nothing in any cell are left out
};

struct TableProblem {
    enum class What { no_rows, open_quote, too_many_rows } what;
    int line = 0; // where the quote was opened
};

inline constexpr std::size_t most_import_rows = 20'000;

/// The separator is the one of `;`, `,` and tab that the header row has most of; "sep=;" on a line before it
/// is believed. Cells lose the blanks around them.
std::variant<Table, TableProblem> parse_table(std::string_view text);

std::string sentence(const TableProblem&);

} // namespace trialoog::school
