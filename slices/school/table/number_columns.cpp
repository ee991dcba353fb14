#include "platform/i18n/i18n.hpp"
#include "slices/school/table/numbers.hpp"

#include <algorithm>
#include <set>

// What a whole column says about its numbers.

namespace trialoog::school {
namespace {

struct NumberCell {
    std::string* text;
    int line;
    ReadNumber read;
};

bool is_number_column(Field field) {
    return field == Field::pupil_number || field == Field::caregiver_number || field == Field::staff_code;
}

std::string what_to_do() {
    return t("Lees het bestand in zoals het uit jullie administratie komt, zonder het in een rekenblad te "
             "bewaren. "
             "Of zet in het rekenblad deze kolom op “Tekst” of op “Getal” zonder decimalen, en bewaar het "
             "opnieuw.");
}

std::string refused_for(const std::string& header, const NumberCell& cell, const std::string& why) {
    return tf("In de kolom “{column}” staat op regel {line}: “{cell}”. {why}", fmt::arg("column", header),
              fmt::arg("line", cell.line), fmt::arg("cell", *cell.text), fmt::arg("why", why)) +
           " " + what_to_do();
}

std::string lost_figures() {
    return t("Een rekenblad heeft dit nummer ingekort. De echte cijfers staan niet meer in het bestand. "
             "Daarom nemen "
             "wij niets uit dit bestand over.");
}

std::string became_a_day() {
    return t("Een rekenblad heeft er een datum van gemaakt. Daarom nemen wij niets uit dit bestand over.");
}

std::string not_certain() {
    return t("Wij kunnen niet zien of de punt of komma bij het nummer hoort. Daarom nemen wij niets uit dit "
             "bestand "
             "over.");
}

/// Codes such as 2026.0412: each with a point, and as many figures behind it.
bool are_codes_with_point(const std::vector<NumberCell>& cells) {
    std::set<std::size_t> behind;
    return std::all_of(cells.begin(), cells.end(), [&](const NumberCell& cell) {
        if (cell.read.shape != NumberShape::fraction || cell.read.separator != '.') return false;
        behind.insert(cell.text->size() - cell.text->find('.'));
        return behind.size() == 1;
    });
}

/// 100.234 is a hundred thousand when no number of the column says otherwise.
bool is_grouped_throughout(const std::vector<NumberCell>& cells, char separator) {
    return std::all_of(cells.begin(), cells.end(), [&](const NumberCell& cell) {
        switch (cell.read.shape) {
        case NumberShape::grouped:
            return cell.read.separator == separator;
        case NumberShape::plain:
            return cell.read.digits.size() <= 3;
        case NumberShape::decimal:
        case NumberShape::scientific:
        case NumberShape::fraction:
            return false;
        default:
            return true;
        }
    });
}

/// The first cell that can't be read with certainty, and why; nothing when there is none.
std::optional<std::string> doubt_in(const std::string& header, const std::vector<NumberCell>& cells) {
    for (const auto& cell : cells) {
        if (cell.read.shape == NumberShape::lost) return refused_for(header, cell, lost_figures());
        if (cell.read.shape == NumberShape::day) return refused_for(header, cell, became_a_day());
    }
    if (are_codes_with_point(cells)) return std::nullopt;
    for (const auto& cell : cells) {
        const bool grouped = cell.read.shape == NumberShape::grouped;
        if (cell.read.shape == NumberShape::fraction ||
            (grouped && !is_grouped_throughout(cells, cell.read.separator)))
            return refused_for(header, cell, not_certain());
    }
    return std::nullopt;
}

std::vector<NumberCell> cells_of(Table& table, std::size_t column) {
    std::vector<NumberCell> cells;
    for (auto& row : table.rows) {
        if (column >= row.cells.size() || row.cells[column].empty()) continue;
        std::string& text = row.cells[column];
        cells.push_back({&text, row.line, read_number(text)});
    }
    return cells;
}

/// A class "3-1" or "1e3" of which a spreadsheet made 3-jan or 1,00E+03.
std::optional<std::string> changed_class(const std::string& header, const std::vector<NumberCell>& cells) {
    for (const auto& cell : cells) {
        if (cell.read.shape == NumberShape::day) return refused_for(header, cell, became_a_day());
        if (cell.read.shape == NumberShape::scientific ||
            (cell.read.shape == NumberShape::lost && cell.text->find_first_of("eE#") != std::string::npos))
            return refused_for(header, cell, lost_figures());
    }
    return std::nullopt;
}

/// "101,102" are two pupils; "1,01102E+05" were two, of which nobody can say more.
std::optional<std::string> changed_list(const std::string& header, const std::vector<NumberCell>& cells) {
    for (const auto& cell : cells) {
        if (cell.read.shape == NumberShape::day) return refused_for(header, cell, became_a_day());
        if (cell.read.shape == NumberShape::lost || cell.read.shape == NumberShape::scientific)
            return refused_for(header, cell, lost_figures());
        if (cell.read.separator == '.') return refused_for(header, cell, not_certain());
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> mend_numbers(Table& table, const Columns& columns) {
    std::vector<NumberCell> all;
    for (std::size_t i = 0; i < columns.of.size(); ++i) {
        if (!columns.of[i]) continue;
        const Field field = columns.of[i]->field;
        const std::string& header = table.headers[i];
        if (field == Field::class_name)
            if (auto why = changed_class(header, cells_of(table, i))) return why;
        if (field == Field::pupil_numbers)
            if (auto why = changed_list(header, cells_of(table, i))) return why;
        if (!is_number_column(field)) continue;
        auto cells = cells_of(table, i);
        if (auto why = doubt_in(header, cells)) return why;
        all.insert(all.end(), std::make_move_iterator(cells.begin()), std::make_move_iterator(cells.end()));
    }
    for (const auto& cell : all)
        if (!cell.read.digits.empty()) *cell.text = cell.read.digits;
    return std::nullopt;
}

} // namespace trialoog::school
