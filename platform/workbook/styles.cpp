#include "platform/workbook/styles.hpp"

#include "platform/clock/clock.hpp"
#include "platform/text/number.hpp"
#include "platform/workbook/xml.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace trialoog::workbook {
namespace {

constexpr double first_day = 61, last_day = 2'958'465; // before it the count has a day that never was
constexpr double most_exact = 1e15;

int number(std::string_view digits) { return text::number<int>(digits).value_or(0); }

/// A format without what it only shows: "text", [colours and languages], \x, _x and *x.
std::string bare_format(std::string_view format) {
    std::string bare;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c == ';') break; // other sections are for negative numbers and text
        if (c == '"')
            i = std::min(format.find('"', i + 1), format.size());
        else if (c == '[')
            i = std::min(format.find(']', i + 1), format.size());
        else if (c == '\\' || c == '_' || c == '*')
            ++i;
        else
            bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return bare;
}

NumberStyle style_of_format(std::string_view format) {
    const std::string bare = bare_format(format);
    if (bare == "general" || bare.empty()) return {};
    if (bare.size() > 1 && bare.find_first_not_of('0') == std::string::npos) return {false, bare.size()};
    const bool has_figures = bare.find_first_of("0#?") != std::string::npos;
    return {!has_figures && bare.find_first_of("dyj") != std::string::npos, 0};
}

NumberStyle style_of(int format, const std::map<int, std::string>& own) {
    if (const auto found = own.find(format); found != own.end()) return style_of_format(found->second);
    const bool day = (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) ||
                     (format >= 50 && format <= 58);
    return {day, 0};
}

} // namespace

std::vector<NumberStyle> read_styles(std::string_view xml) {
    std::map<int, std::string> own;
    std::vector<NumberStyle> styles;
    bool in_cell_formats = false;
    const bool whole =
        read_xml(xml, {.begin =
                           [&](std::string_view name, const Attributes& given) {
                               if (name == "numFmt")
                                   own[number(given.get("numFmtId"))] = given.get("formatCode");
                               if (name == "cellXfs") in_cell_formats = true;
                               if (name == "xf" && in_cell_formats)
                                   styles.push_back(style_of(number(given.get("numFmtId")), own));
                           },
                       .end =
                           [&](std::string_view name) {
                               if (name == "cellXfs") in_cell_formats = false;
                           },
                       .text = [](std::string_view) {}});
    return whole ? styles : std::vector<NumberStyle>();
}

std::string shown_number(std::string_view text, const NumberStyle& style, bool from_1904) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::string(text);
    if (style.is_day) {
        const double days = from_1904 ? value + 1462 : value;
        if (days >= first_day && days <= last_day)
            return Day{1899, 12, 30}.plus_days(static_cast<int>(days)).iso();
    }
    if (std::abs(value) >= most_exact) return fmt::format("{:.14E}", value); // shows that figures are gone
    if (value != std::floor(value)) return fmt::format("{}", value);
    std::string whole = fmt::format("{:.0f}", value);
    if (value >= 0 && whole.size() < style.figures) whole.insert(0, style.figures - whole.size(), '0');
    return whole;
}

} // namespace trialoog::workbook
