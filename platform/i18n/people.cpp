#include "platform/i18n/people.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <array>
#include <boost/locale.hpp>
#include <utility>

namespace trialoog::i18n {
namespace {

/// What stays of an ASCII character: letters, small, and digits; 0 of all else.
constexpr auto plain = [] {
    std::array<char, 0x80> kept{};
    for (char c = 'a'; c <= 'z'; ++c)
        kept[std::size_t(c)] = kept[std::size_t(c - 'a' + 'A')] = c;
    for (char c = '0'; c <= '9'; ++c)
        kept[std::size_t(c)] = c;
    return kept;
}();

void add_plain(std::string& out, char c) {
    if (const char kept = plain[static_cast<unsigned char>(c)]) out += kept;
}

/// Most names: a class of them is compared on every look. False when there is something else than ASCII.
bool fold_plain(std::string& out, std::string_view text) {
    out.resize(text.size());
    std::size_t length = 0;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= plain.size()) return false;
        out[length] = plain[static_cast<unsigned char>(c)];
        length += out[length] != 0;
    }
    out.resize(length);
    return true;
}

/// Letters that no decomposition brings back to their base.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> bases{
    {{"ı", "i"}, {"ø", "o"}, {"ł", "l"}, {"đ", "d"}, {"æ", "ae"}, {"œ", "oe"}}};

/// Bytes of the UTF-8 character that begins here.
std::size_t length_of(unsigned char first) {
    if (first < 0xC0) return 1;
    if (first < 0xE0) return 2;
    return first < 0xF0 ? 3 : 4;
}

/// The letters À (U+00C0) to ÿ, which are two bytes of which the first is 0xC3, as the rules below leave
/// them; "" where those are to say.
constexpr std::array<std::string_view, 64> western{
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "",  "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "",  "",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "",  "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "",  "y"};

/// Accents that stand apart (U+0300–U+036F), and blanks, hyphens and quotes beyond ASCII (U+00A0–U+00BF,
/// U+2000–U+206F).
bool is_no_letter(std::string_view one) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(one[i]); };
    if (one.size() == 2)
        return at(0) == 0xCC || (at(0) == 0xCD && at(1) <= 0xAF) || (at(0) == 0xC2 && at(1) >= 0xA0);
    return one.size() == 3 && at(0) == 0xE2 && (at(1) == 0x80 || at(1) == 0x81);
}

/// What every name comes to, by the rules of Unicode. Twenty times as dear as a table of letters.
std::string by_the_rules(std::string_view text) {
    static const std::locale dutch = boost::locale::generator()("nl_NL.UTF-8");
    const std::string apart = boost::locale::normalize(boost::locale::fold_case(std::string(text), dutch),
                                                       boost::locale::norm_nfkd, dutch);
    std::string out;
    for (std::size_t at = 0; at < apart.size();) {
        const auto one = std::string_view(apart).substr(at, length_of(static_cast<unsigned char>(apart[at])));
        at += one.size();
        const auto base =
            std::ranges::find(bases, one, &std::pair<std::string_view, std::string_view>::first);
        if (one.size() == 1)
            add_plain(out, one.front());
        else if (base != bases.end())
            out += base->second;
        else if (!is_no_letter(one))
            out += one;
    }
    return out;
}

/// The letters Ā (U+0100) to ſ (U+017F), whose first byte is 0xC4 or 0xC5: of Poland, Turkey, the Balkans.
std::string_view central(unsigned char first, unsigned char second) {
    static const auto letters = [] {
        std::array<std::string, 128> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = by_the_rules(std::string{char(0xC4 + i / 64), char(0x80 + i % 64)});
        return made;
    }();
    return letters[std::size_t(first - 0xC4) * 64 + (second - 0x80)];
}

/// Names with accents of Europe, of which each class has some. False when it has something else too.
bool add_european(std::string& out, std::string_view text) {
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) {
            add_plain(out, text[at]);
            continue;
        }
        if (first < 0xC3 || first > 0xC5 || at + 1 == text.size()) return false;
        const auto second = static_cast<unsigned char>(text[++at]);
        if (second < 0x80 || second > 0xBF) return false;
        if (first == 0xC3 && western[second - 0x80].empty()) return false;
        out += first == 0xC3 ? western[second - 0x80] : central(first, second);
    }
    return true;
}

} // namespace

std::string folded_name(std::string_view text) {
    std::string out;
    if (fold_plain(out, text)) return out;
    out.clear();
    return add_european(out, text) ? out : by_the_rules(text);
}

std::string birthday(Day day) {
    const std::string month = month_name(day.month);
    return tf("{day} {month} {year}", fmt::arg("day", day.day), fmt::arg("month", month),
              fmt::arg("year", day.year));
}

} // namespace trialoog::i18n
