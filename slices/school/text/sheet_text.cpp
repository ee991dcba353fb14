#include "slices/school/text/sheet_text.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/workbook/workbook.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

void append_cell(std::string& text, std::string_view cell) {
    text += '"';
    for (const char c : cell) {
        if (c == '"') text += '"';
        text += c == '\n' || c == '\r' ? ' ' : c; // else the lines wouldn't be the rows
    }
    text += '"';
}

std::string text_of(const workbook::Sheet& sheet) {
    std::string text;
    int line = 1;
    for (const auto& row : sheet.rows) {
        text.append(static_cast<std::size_t>(row.number - line), '\n');
        line = row.number + 1;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i) text += ';';
            append_cell(text, row.cells[i]);
        }
        text += '\n';
    }
    return text;
}

Unreadable unreadable(const workbook::Problem& problem) {
    if (problem.what == workbook::Problem::formula) return {Unreadable::formulas, problem.cell};
    return {Unreadable::damaged_workbook};
}

} // namespace

std::variant<std::string, Unreadable> sheet_text(std::string_view bytes) {
    auto read = workbook::read_xlsx(bytes);
    if (const auto* problem = std::get_if<workbook::Problem>(&read)) return unreadable(*problem);
    const auto& sheets = std::get<std::vector<workbook::Sheet>>(read);
    if (sheets.empty()) return Unreadable{Unreadable::empty};
    if (sheets.size() == 1) return text_of(sheets.front());
    std::vector<std::string> names;
    for (const auto& sheet : sheets)
        names.push_back("“" + sheet.name + "”");
    return Unreadable{Unreadable::several_sheets, i18n::list_of(names)};
}

} // namespace trialoog::school
