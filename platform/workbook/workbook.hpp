#pragma once
// The sheets of an .xlsx workbook from strangers (libarchive for the ZIP, Expat for the XML): what its cells
// say, no more. Nothing of it is calculated, fetched or run; a document type in the XML is refused.

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trialoog::workbook {

struct Row {
    int number = 0; // as the workbook counts, from 1
    std::vector<std::string>
        cells; // from column A; days as 2013-05-31, whole numbers as 100234, yes and no as ja/nee
};
struct Sheet {
    std::string name;
    std::vector<Row> rows; // without those that have nothing in any cell
};

struct Problem {
    enum What {
        damaged,   // no .xlsx, or not whole
        too_large, // unpacked, or more cells than `most_cells`
        formula,   // a formula without what came out of it; `cell` has its place
    };
    What what;
    std::string cell = {};
};

inline constexpr std::size_t most_cells = 4'000'000;
inline constexpr std::size_t most_columns = 1000;

/// The sheets that people see and that have anything in them, in order. Never throws on bad input.
std::variant<std::vector<Sheet>, Problem> read_xlsx(std::string_view bytes);

} // namespace trialoog::workbook
