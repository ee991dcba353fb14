#include "slices/school/table/heading.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/school/cells/cell_values.hpp"
#include "slices/school/cells/names.hpp"

#include <algorithm>
#include <array>

namespace trialoog::school {
namespace {

constexpr std::size_t rows_looked_at = 25;

// With what a row begins that counts or closes a list.
constexpr std::array closing_words = {
    "totaal",    "eindtotaal", "subtotaal", "total", "aantal",     "afgedrukt", "gedrukt",    "pagina",
    "bladzijde", "blad",       "datum",     "einde", "gemaakt",    "bron",      "printed",    "page",
    "peildatum", "selectie",   "export",    "som",   "gemiddelde", "legenda",   "toelichting"};

std::size_t filled(const std::vector<std::string>& cells) {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); }));
}

std::string told(const std::vector<std::string>& cells) {
    std::string text;
    for (const auto& cell : cells)
        if (!cell.empty() && text.size() < 100) text += (text.empty() ? "" : " ") + cell;
    return beginning_of(text);
}

bool reads_as_header(const std::vector<std::string>& cells, const AssignedColumns& assigned,
                     std::string_view file_name) {
    return filled(cells) > 1 && recognise(cells, assigned, file_name).kind != FileKind::unknown;
}

/// The row that is the header: 0 for what is taken for it now, 1 for the first row under it.
std::size_t header_place(const Table& table, const AssignedColumns& assigned, std::string_view file_name) {
    const auto cells_at = [&](std::size_t place) -> const std::vector<std::string>& {
        return place == 0 ? table.headers : table.rows[place - 1].cells;
    };
    const std::size_t last = std::min(table.rows.size(), rows_looked_at);
    for (std::size_t place = 0; place <= last; ++place)
        if (reads_as_header(cells_at(place), assigned, file_name)) return place;
    // Nobody knows these headers yet. A title has one cell; headers have more.
    for (std::size_t place = 0; place < last; ++place)
        if (filled(cells_at(place)) > 1) return place;
    return 0;
}

bool is_header_again(const Table& table, const TableRow& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (row.cells[i] != (i < table.headers.size() ? table.headers[i] : std::string())) return false;
    return filled(row.cells) > 1;
}

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool begins_with_closing_word(std::string_view cell) {
    const std::string text = squeezed(cell);
    if (const auto blank = text.find(' '); blank != std::string::npos && all_digits(text.substr(0, blank))) {
        const std::string counted = folded(text.substr(blank + 1)); // "512 leerlingen"
        return counted == "leerlingen" || counted == "leerling" || counted == "rijen" ||
               counted == "regels" || counted == "records" || counted == "personen";
    }
    const auto end = std::min(text.find_first_of(" :0123456789"), text.size());
    const std::string word = folded(std::string_view(text).substr(0, end));
    return std::find(closing_words.begin(), closing_words.end(), word) != closing_words.end();
}

/// A pupil called Blad has a family name and a given name, or a number beside the name: more than this.
bool closes_the_list(const TableRow& row, const Columns& columns) {
    if (filled(row.cells) > 3) return false;
    const auto first =
        std::find_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); });
    if (first == row.cells.end() || !begins_with_closing_word(*first)) return false;
    const auto has = [&](Field field) {
        const int at = columns.at({field});
        return at >= 0 && static_cast<std::size_t>(at) < row.cells.size() &&
               !row.cells[static_cast<std::size_t>(at)].empty() && row.cells.begin() + at != first;
    };
    return !(has(Field::family_name) && has(Field::given_name)) && !has(Field::class_name);
}

/// The column with the number of the row's own person; -1 when there is none.
int number_column(const Columns& columns) {
    for (const Field field : {Field::pupil_number, Field::caregiver_number})
        if (const int at = columns.at({field}); at >= 0) return at;
    return -1;
}

} // namespace

std::vector<std::string> find_header(Table& table, const AssignedColumns& assigned,
                                     std::string_view file_name) {
    const std::size_t place = header_place(table, assigned, file_name);
    if (place == 0) return {};
    std::string note =
        tf("Boven de kopregel staat “{text}”. Dat slaan wij over. De kopregel is regel {line}.",
           fmt::arg("text", told(table.headers)), fmt::arg("line", table.rows[place - 1].line));
    table.header_line = table.rows[place - 1].line;
    table.headers = std::move(table.rows[place - 1].cells);
    table.rows.erase(table.rows.begin(), table.rows.begin() + static_cast<std::ptrdiff_t>(place));
    return {std::move(note)};
}

std::vector<std::string> leave_out_no_people(Table& table, const Columns& columns) {
    std::vector<std::string> notes;
    std::size_t again = 0;
    std::erase_if(table.rows, [&](const TableRow& row) {
        const bool header = is_header_again(table, row);
        again += header;
        if (header || !closes_the_list(row, columns)) return header;
        notes.push_back(tf("Regel {line} slaan wij over: “{text}”. Daar staat geen mens.",
                           fmt::arg("line", row.line), fmt::arg("text", told(row.cells))));
        return true;
    });
    if (again)
        notes.push_back(tn("De kopregel staat nog {n} keer in het bestand. Die regel slaan wij over.",
                           "De kopregel staat nog {n} keer in het bestand. Die regels slaan wij over.",
                           static_cast<long long>(again)));
    return notes;
}

void find_broken_rows(Table& table, const Columns& columns) {
    const int number = number_column(columns);
    if (number < 0) return;
    const auto has_number = [&](const TableRow& row) {
        const auto at = static_cast<std::size_t>(number);
        return at < row.cells.size() && all_digits(row.cells[at]);
    };
    const auto numbered =
        static_cast<std::size_t>(std::count_if(table.rows.begin(), table.rows.end(), has_number));
    if (numbered * 2 < table.rows.size()) return; // codes
    for (std::size_t i = 0; i + 1 < table.rows.size(); ++i) {
        TableRow &row = table.rows[i], &next = table.rows[i + 1];
        const bool fit = row.cells.size() < table.headers.size() &&
                         row.cells.size() + next.cells.size() == table.headers.size() + 1;
        if (!fit || next.line != row.line + 1 || !has_number(row) || has_number(next)) continue;
        row.fault = next.fault = tf("Regel {line} en regel {next} zijn samen één regel. In een vak staat een "
                                    "nieuwe regel. Haal die weg in jullie "
                                    "administratie.",
                                    fmt::arg("line", row.line), fmt::arg("next", next.line));
    }
}

} // namespace trialoog::school
