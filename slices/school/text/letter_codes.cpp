#include "slices/school/text/letter_codes.hpp"

#include <algorithm>
#include <array>
#include <boost/locale/utf.hpp>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace trialoog::school {
namespace {

using Code = std::pair<std::string_view, std::string_view>;
// Of letters with an accent the base and the accent are the name: &euml; is e with uml.
constexpr std::array<Code, 14> signs{{{"amp", "&"},
                                      {"apos", "'"},
                                      {"rsquo", "’"},
                                      {"lsquo", "‘"},
                                      {"nbsp", " "},
                                      {"shy", ""},
                                      {"ndash", "–"},
                                      {"szlig", "ß"},
                                      {"aelig", "æ"},
                                      {"AElig", "Æ"},
                                      {"oslash", "ø"},
                                      {"Oslash", "Ø"},
                                      {"ijlig", "ij"},
                                      {"inodot", "ı"}}};
constexpr std::array<Code, 8> accents{{{"acute", "\u0301"},
                                       {"grave", "\u0300"},
                                       {"circ", "\u0302"},
                                       {"uml", "\u0308"},
                                       {"tilde", "\u0303"},
                                       {"cedil", "\u0327"},
                                       {"caron", "\u030C"},
                                       {"ring", "\u030A"}}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::optional<std::string> by_number(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal) digits.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    if (code < 0x20 || !boost::locale::utf::is_valid_codepoint(code)) return std::nullopt;
    std::string letter;
    boost::locale::utf::utf_traits<char>::encode(code, std::back_inserter(letter));
    return letter;
}

/// What stands between & and ;. The accent comes behind its letter: cleaning the text makes one of the two.
std::optional<std::string> letter_of(std::string_view name) {
    if (name.starts_with('#')) return by_number(name.substr(1));
    for (const auto& [known, sign] : signs)
        if (name == known) return std::string(sign);
    if (name.size() < 4 || !is_letter(name.front())) return std::nullopt;
    for (const auto& [known, accent] : accents)
        if (name.substr(1) == known) return name.front() + std::string(accent);
    return std::nullopt;
}

std::string_view word_around(std::string_view text, std::size_t at, std::size_t end) {
    constexpr std::string_view between = " \t\r\n,|\"";
    std::size_t begin = at;
    while (begin > 0 && between.find(text[begin - 1]) == between.npos && text[begin - 1] != ';')
        --begin;
    while (end < text.size() && is_letter(text[end]))
        ++end;
    return text.substr(begin, end - begin);
}

} // namespace

std::size_t mend_letter_codes(std::string& text, Example& example) {
    constexpr std::size_t longest = 10;
    std::size_t count = 0;
    std::string mended;
    std::size_t copied = 0;
    for (auto at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
        const auto end = text.find(';', at);
        if (end == text.npos || end - at > longest) continue;
        const auto letter = letter_of(std::string_view(text).substr(at + 1, end - at - 1));
        if (!letter) continue;
        if (count++ == 0) {
            example.line = 1 + static_cast<int>(std::count(
                                   text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
            example.before = word_around(text, at, end + 1);
        }
        mended.append(text, copied, at - copied).append(*letter);
        copied = end + 1;
    }
    if (count == 0) return 0;
    text = mended.append(text, copied);
    return count;
}

} // namespace trialoog::school
