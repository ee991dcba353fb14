// How wide letters are: of Noto Sans Bold, which is on paper.

#include "slices/assignments/poster/poster_layout.hpp"

#include "slices/assignments/work/work.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace trialoog::assignments {
namespace {

// In thousandths of the letters' height, from the space on.
constexpr std::array<int, 95> widths{
    260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637, 740, 560,
    549, 724, 765, 389, 331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756, 650, 967, 667,
    624, 579, 331, 413, 331, 572, 411, 362, 604, 633, 514, 633, 591, 387, 633, 657, 305, 305, 620,
    305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856, 578, 569, 488, 394, 551, 394, 572};

int width_of_character(unsigned char first) {
    if (first >= 0x20 && first < 0x7f) return widths[first - 0x20];
    if (first < 0xE0) return 620; // letters with accents, Greek, Cyrillic, Hebrew, Arabic
    return 1000;                  // signs as wide as high
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) words.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::vector<std::string> broken(const std::vector<std::string>& words, double widest) {
    std::vector<std::string> lines;
    for (const std::string& word : words) {
        if (!lines.empty() && width_of(lines.back() + " " + word) <= widest)
            lines.back() += " " + word;
        else
            lines.push_back(word);
    }
    return lines;
}
} // namespace

double width_of(std::string_view utf8) {
    int width = 0;
    for (const char c : utf8)
        if ((c & 0xC0) != 0x80) width += width_of_character(static_cast<unsigned char>(c));
    return width / 10.0;
}

std::vector<std::string> lines_of_text(std::string_view text, double widest) {
    const auto words = words_of(text);
    auto lines = broken(words, widest);
    // As many lines, but as narrow as they can be: no line of one word under a full one.
    for (double narrower = widest * 0.95; narrower > widest / 3; narrower *= 0.95) {
        auto tried = broken(words, narrower);
        if (tried.size() > lines.size()) break;
        lines = std::move(tried);
    }
    return lines;
}

} // namespace trialoog::assignments
