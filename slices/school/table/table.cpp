#include "slices/school/table/table.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/typed.hpp"

#include <algorithm>
#include <csv.h>
#include <optional>

namespace trialoog::school {
namespace {

std::size_t count_outside_quotes(std::string_view line, char wanted) {
    std::size_t count = 0;
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') quoted = !quoted;
        count += c == wanted && !quoted;
    }
    return count;
}

/// Takes the first line off; an old Mac's lone CR ends a line too.
std::string_view take_line(std::string_view& rest) {
    const auto end = rest.find_first_of("\r\n");
    auto size = end == std::string_view::npos ? rest.size() : end + 1;
    if (end != std::string_view::npos && rest[end] == '\r' && size < rest.size() && rest[size] == '\n')
        ++size;
    const auto line = rest.substr(0, size);
    rest.remove_prefix(size);
    return line;
}

constexpr std::size_t lines_looked_at = 50;

/// By the middle line, because a title above the headers has none, and an address may have some of another.
char separator_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty() && lines.size() < lines_looked_at)
        if (const auto line = take_line(text); !text::trimmed(line).empty()) lines.push_back(line);
    std::pair<std::size_t, std::size_t> most; // in the middle line, in the fullest
    char found = ';';
    for (const char candidate : {';', ',', '\t', '|'}) {
        std::vector<std::size_t> counts;
        for (const auto line : lines)
            counts.push_back(count_outside_quotes(line, candidate));
        std::sort(counts.begin(), counts.end());
        if (counts.empty()) continue;
        const std::pair here{counts[counts.size() / 2], counts.back()};
        if (here > most) {
            most = here;
            found = candidate;
        }
    }
    return found;
}

/// "sep=;", as Excel writes it, also in quotes and with more separators behind it.
std::optional<char> told_separator(std::string_view line) {
    std::string text(text::trimmed(line));
    std::erase(text, '"');
    if (text == "sep=" && line.find('\t') != std::string_view::npos) return '\t';
    if (text.size() < 5 || (!text.starts_with("sep=") && !text.starts_with("SEP="))) return std::nullopt;
    const bool only_separators = text.find_first_not_of(text[4], 4) == std::string::npos;
    return only_separators && std::string_view(";,|").find(text[4]) != std::string_view::npos
               ? std::optional(text[4])
               : std::nullopt;
}

class Reader {
public:
    explicit Reader(char separator) {
        if (csv_init(&parser_, 0) != 0) throw std::bad_alloc();
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    }
    ~Reader() { csv_free(&parser_); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// Line by line, because libcsv doesn't tell on which line a row began.
    void feed(std::string_view line) {
        ++line_;
        if (parser_.pstate == row_not_begun) begun_on_ = line_;
        if (csv_parse(&parser_, line.data(), line.size(), on_cell, on_row, this) != line.size())
            throw std::bad_alloc();
    }
    /// False when a quote is still open: what follows it is no cell.
    bool finish() {
        if (parser_.quoted && parser_.pstate == field_begun) return false;
        return csv_fini(&parser_, on_cell, on_row, this) == 0;
    }
    int begun_on() const { return begun_on_; }
    std::vector<TableRow>& rows() { return rows_; }
    void count_line() { ++line_; }

private:
    static constexpr int row_not_begun = 0, field_begun = 2; // libcsv's states

    static void on_cell(void* data, std::size_t size, void* self) {
        static_cast<Reader*>(self)->row_.cells.emplace_back(text::trimmed(
            data ? std::string_view(static_cast<const char*>(data), size) : std::string_view()));
    }
    static void on_row(int, void* self) {
        auto& reader = *static_cast<Reader*>(self);
        reader.row_.line = reader.begun_on_;
        const bool empty = std::all_of(reader.row_.cells.begin(), reader.row_.cells.end(),
                                       [](const std::string& cell) { return cell.empty(); });
        if (!empty) reader.rows_.push_back(std::move(reader.row_));
        reader.row_ = {};
    }

    csv_parser parser_{};
    int line_ = 0, begun_on_ = 0;
    TableRow row_;
    std::vector<TableRow> rows_;
};

using Rows = std::vector<TableRow>;

std::variant<Rows, TableProblem> parse_rows(std::string_view text) {
    std::string_view rest = text;
    const auto told = told_separator(take_line(rest));
    if (!told) rest = text;

    Reader reader(told ? *told : separator_of(rest));
    if (told) reader.count_line();
    while (!rest.empty()) {
        reader.feed(take_line(rest));
        if (reader.rows().size() > most_import_rows + 1)
            return TableProblem{TableProblem::What::too_many_rows, 0};
    }
    if (!reader.finish()) return TableProblem{TableProblem::What::open_quote, reader.begun_on()};

    return std::move(reader.rows());
}

/// A spreadsheet that expects another separator puts each line in one cell, and quotes it when it saves:
/// "a;b;c".
bool is_line_in_a_cell(const Rows& rows) {
    constexpr std::size_t fewest = 2;
    return !rows.empty() &&
           std::all_of(rows.begin(), rows.end(), [](const TableRow& row) { return row.cells.size() == 1; }) &&
           std::max(count_outside_quotes(rows.back().cells[0], ';'),
                    count_outside_quotes(rows.back().cells[0], ',')) >= fewest;
}

std::string lines_of(const Rows& rows) {
    std::string text;
    int line = 1;
    for (const auto& row : rows) {
        text.append(static_cast<std::size_t>(std::max(row.line - line, 0)), '\n');
        line = row.line + 1;
        for (const char c : row.cells[0])
            text += c == '\n' || c == '\r' ? ' ' : c;
        text += '\n';
    }
    return text;
}

} // namespace

std::variant<Table, TableProblem> parse_table(std::string_view text) {
    auto parsed = parse_rows(text);
    if (const auto* whole = std::get_if<Rows>(&parsed); whole && is_line_in_a_cell(*whole))
        parsed = parse_rows(lines_of(*whole));
    if (const auto* problem = std::get_if<TableProblem>(&parsed)) return *problem;
    auto& rows = std::get<Rows>(parsed);
    if (rows.size() < 2) return TableProblem{TableProblem::What::no_rows, 0};
    Table table;
    table.header_line = rows.front().line;
    table.headers = std::move(rows.front().cells);
    table.rows.assign(std::make_move_iterator(rows.begin() + 1), std::make_move_iterator(rows.end()));
    return table;
}

std::string sentence(const TableProblem& problem) {
    switch (problem.what) {
    case TableProblem::What::no_rows:
        return t("In dit bestand staat geen rij onder de kopregel. Kies een ander bestand.");
    case TableProblem::What::open_quote:
        return tf("Op regel {line} begint een aanhalingsteken dat niet eindigt. Verbeter die regel in je "
                  "bestand.",
                  fmt::arg("line", problem.line));
    case TableProblem::What::too_many_rows:
        return t("Dit bestand heeft meer dan 20.000 rijen.");
    }
    return {};
}

} // namespace trialoog::school
