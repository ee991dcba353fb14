#include "slices/school/table/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <regex>

namespace trialoog::school {
namespace {

constexpr std::size_t figures_of_a_spreadsheet = 15;

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool all_zeros(std::string_view text) { return text.find_first_not_of('0') == std::string_view::npos; }

/// 100.234 with a separator before each three figures. Returns the digits, or "".
std::string ungrouped(std::string_view text, char separator) {
    const auto first = text.find(separator);
    if (first == 0 || first > 3 || first == std::string_view::npos || text.front() == '0') return {};
    std::string digits(text.substr(0, first));
    for (std::string_view rest = text.substr(first); !rest.empty(); rest.remove_prefix(4)) {
        if (rest.size() < 4 || rest.front() != separator) return {};
        digits += rest.substr(1, 3);
    }
    return all_digits(digits) ? digits : std::string();
}

/// 1,00235E+05. A form without fraction and sign ("1e5") may be somebody's code.
ReadNumber read_scientific(std::string_view text) {
    const auto e = text.find_first_of("eE");
    if (e == std::string_view::npos || e + 1 >= text.size()) return {};
    const std::string_view mantissa = text.substr(0, e);
    std::string_view power = text.substr(e + 1);
    const bool is_signed = power.front() == '+';
    if (is_signed) power.remove_prefix(1);
    const auto point = mantissa.find_first_of(".,");
    const std::string_view whole = mantissa.substr(0, point);
    const std::string_view fraction =
        point == std::string_view::npos ? std::string_view() : mantissa.substr(point + 1);
    if (!all_digits(whole) || !all_digits(power) || power.size() > 3) return {};
    if (!fraction.empty() && !all_digits(fraction)) return {};
    if (!is_signed && fraction.empty()) return {};
    std::size_t places = 0;
    std::from_chars(power.data(), power.data() + power.size(), places);
    const std::string_view behind = fraction.substr(std::min(places, fraction.size()));
    if (fraction.size() < places || !all_zeros(behind) || whole.size() + places > figures_of_a_spreadsheet)
        return {NumberShape::lost, {}};
    return {NumberShape::scientific, std::string(whole) + std::string(fraction.substr(0, places))};
}

bool is_day(std::string_view text) {
    if (text.empty() || text.front() < '0' || text.front() > '9') return false;
    if (text.find_first_of("-/") == std::string_view::npos) return false;
    static const std::regex day(
        "(0?[1-9]|[12][0-9]|3[01])[-/](0?[1-9]|[12][0-9]|3[01])[-/"
        "]([0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}|"
        "[0-9]{1,2}-(jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*"
        "(-[0-9]{2,4})?",
        std::regex::icase);
    return text.size() <= 20 && std::regex_match(text.begin(), text.end(), day);
}

} // namespace

std::string without_text_mark(std::string_view cell, bool may_begin_with_apostrophe) {
    if (cell.size() > 3 && cell.starts_with("=\"") && cell.ends_with('"'))
        cell = cell.substr(2, cell.size() - 3);
    else if (cell == "=\"\"")
        return {};
    if (may_begin_with_apostrophe) return std::string(cell);
    for (const std::string_view mark : {"'", "‘", "’", "`", "´"})
        if (cell.starts_with(mark)) return std::string(cell.substr(mark.size()));
    return std::string(cell);
}

ReadNumber read_number(std::string_view text) {
    if (text.empty() || text.size() > 60) return {};
    if (all_digits(text)) {
        const bool cut =
            text.size() > figures_of_a_spreadsheet && all_zeros(text.substr(figures_of_a_spreadsheet));
        return {cut ? NumberShape::lost : NumberShape::plain, std::string(text)};
    }
    if (text.size() > 2 && text.find_first_not_of('#') == std::string_view::npos)
        return {NumberShape::lost, {}};
    for (const char separator : {'.', ','})
        if (auto digits = ungrouped(text, separator); !digits.empty())
            return {NumberShape::grouped, digits, separator};
    if (auto digits = ungrouped(text, '\''); !digits.empty()) return {NumberShape::spaced, digits};
    if (auto digits = ungrouped(text, ' '); !digits.empty()) return {NumberShape::spaced, digits};
    const auto point = text.find_first_of(".,");
    if (point != std::string_view::npos && all_digits(text.substr(0, point)) &&
        all_digits(text.substr(point + 1))) {
        const std::string_view fraction = text.substr(point + 1);
        const bool whole = fraction.size() <= 2 && all_zeros(fraction);
        return {whole ? NumberShape::decimal : NumberShape::fraction,
                std::string(text.substr(0, whole ? point : 0)), text[point]};
    }
    if (is_day(text)) return {NumberShape::day, {}};
    return read_scientific(text);
}

} // namespace trialoog::school
