#pragma once
// Text → a table with a header row. The parsing itself is libcsv's.

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trialoog::school {

struct TableRow {
    int line = 0; // in the file, where the row begins
    std::vector<std::string> cells;
    std::string fault; // why nothing of it is used; or ""
};

struct Table {
    std::vector<std::string> headers;
    std::vector<TableRow> rows; // rows with nothing in any cell are left out
    int header_line = 1;
};

struct TableProblem {
    enum class What { no_rows, open_quote, too_many_rows } what;
    int line = 0; // where the quote was opened
};

inline constexpr std::size_t most_import_rows = 20'000;

/// The separator is the one of `;`, `,`, tab and `|` that most lines have most of; "sep=;" on a line before
/// them is believed. The first row is taken for the header (see heading.hpp). Cells lose the blanks around
/// them.
std::variant<Table, TableProblem> parse_table(std::string_view text);

std::string sentence(const TableProblem&);

} // namespace trialoog::school
