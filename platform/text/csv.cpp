#include "platform/text/csv.hpp"

namespace trialoog::text {
namespace {

bool looks_like_formula(std::string_view cell) {
    const auto first = cell.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return false;
    // The wide forms of the same signs count too: some spreadsheets take them for the narrow ones.
    for (const std::string_view sign : {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
        if (cell.substr(first).starts_with(sign)) return true;
    return cell.front() == '\t' || cell.front() == '\r';
}

void append(std::string& out, std::string_view cell) {
    out += '"';
    if (looks_like_formula(cell)) out += '\'';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

Csv::Csv(const std::vector<std::string>& heads) : text_("\xEF\xBB\xBF") { add(heads); }

void Csv::add(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text_ += ';';
        append(text_, cells[i]);
    }
    text_ += "\r\n";
}

} // namespace trialoog::text
