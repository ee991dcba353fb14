#include "slices/year_plan/drawing.hpp"

#include <string_view>

namespace trialoog::year_plan {

namespace {

constexpr double font_size = 14;

double em(char32_t c) {
    if (c == U' ') return 0.32;
    if (std::u32string_view(U"ijlftrI.,:;'()-/|!").find(c) != std::u32string_view::npos) return 0.40;
    if (std::u32string_view(U"mwMW@").find(c) != std::u32string_view::npos) return 0.92;
    if (c >= U'A' && c <= U'Z') return 0.70;
    return c < 0x250 ? 0.61 : 0.95; // other scripts: never too narrow
}

char32_t next_character(std::string_view text, std::size_t& at) {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0); };
    const unsigned char first = byte(at);
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    char32_t c = more == 0 ? first : first & (0x3F >> more);
    for (int i = 1; i <= more; ++i)
        c = (c << 6) | (byte(at + i) & 0x3F);
    at += static_cast<std::size_t>(more) + 1;
    return c;
}

/// Last parts of the compounds that occur in year plans.
constexpr std::string_view last_parts[] = {
    "gesprekken", "gesprek", "opdrachten", "opdracht", "bijeenkomst", "uitreiking", "aanmelding", "profielen",
    "stages",     "stage",   "verkenning", "lessen",   "beeld",       "keuze",      "portret"};

std::vector<std::string> parts_of(const std::string& word, double width) {
    if (text_width(word) <= width) return {word};
    for (std::string_view last : last_parts)
        if (word.size() > last.size() + 3 && std::string_view(word).ends_with(last)) {
            std::string first = word.substr(0, word.size() - last.size());
            if (first.back() != '-') first += '-';
            return {first, std::string(last)};
        }
    return {word};
}

} // namespace

double text_width(const std::string& text) {
    double width = 0;
    for (std::size_t at = 0; at < text.size();)
        width += em(next_character(text, at));
    return width * font_size;
}

std::vector<std::string> wrap(const std::string& text, double width) {
    std::vector<std::string> lines;
    std::string line;
    auto put = [&](const std::string& word) {
        if (!line.empty() && text_width(line + ' ' + word) > width) {
            lines.push_back(line);
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const auto parts = parts_of(text.substr(at, end - at), width);
        for (std::size_t i = 0; i < parts.size() && !parts[i].empty(); ++i) {
            put(parts[i]);
            if (i + 1 == parts.size()) break;
            lines.push_back(line); // the other part of a split word begins a line
            line.clear();
        }
        at = end + 1;
    }
    if (!line.empty()) lines.push_back(line);
    return lines;
}

} // namespace trialoog::year_plan
