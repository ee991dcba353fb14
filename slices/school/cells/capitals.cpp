#include "slices/school/cells/capitals.hpp"

#include "slices/school/cells/names.hpp"

#include <algorithm>
#include <array>
#include <boost/locale.hpp>

namespace trialoog::school {
namespace {

constexpr std::array infix_words = {"van", "de",  "der",  "den",   "het",  "ten",  "ter", "te",
                                    "in",  "'t",  "t",    "'s",    "op",   "von",  "zu",  "du",
                                    "la",  "aan", "bij",  "onder", "uit",  "over", "tot", "voor",
                                    "des", "d'",  "uijt", "vd",    "v.d.", "v/d",  "’t",  "’s"};

const std::locale& dutch() {
    static const std::locale locale = boost::locale::generator()("nl_NL.UTF-8");
    return locale;
}

std::string lower(std::string_view text) {
    std::string low = boost::locale::to_lower(std::string(text), dutch());
    // A Turkish İ: the point is in the letter already.
    constexpr std::string_view pointed = "i\xCC\x87";
    for (auto at = low.find(pointed); at != std::string::npos; at = low.find(pointed))
        low.replace(at, pointed.size(), "i");
    return low;
}
std::string upper(std::string_view text) { return boost::locale::to_upper(std::string(text), dutch()); }

bool is_mixed(std::string_view text) {
    const auto any = [&](char first, char last) {
        return std::any_of(text.begin(), text.end(), [&](char c) { return c >= first && c <= last; });
    };
    return any('a', 'z') && any('A', 'Z');
}

bool is_initials(std::string_view text) {
    return !text.empty() && (text.find('.') != std::string_view::npos || text.size() == 1);
}

/// A word without hyphen, in lower case → with its capital.
std::string capital(const std::string& word) {
    if (word == "ii" || word == "iii") return upper(word);
    // D'Hondt and O'Neill, but 't, 's and Sa'id.
    for (const std::string_view apostrophe : {"'", "’"}) {
        const auto at = word.find(apostrophe);
        if (at == 0) return word;
        if (at == 1 && word.size() > at + apostrophe.size())
            return upper(word.substr(0, 1)) + std::string(apostrophe) +
                   capital(word.substr(at + apostrophe.size()));
    }
    if (word.size() > 4 && word.starts_with("mc")) return "Mc" + capital(word.substr(2));
    return boost::locale::to_title(word, dutch());
}

/// "van der berg" → "van der Berg" where it isn't how the name begins.
std::string words_of_part(std::string_view part, bool begins) {
    std::string text;
    while (!part.empty()) {
        const auto end = std::min(part.find(' '), part.size());
        const std::string word(part.substr(0, end));
        const bool last = end == part.size();
        text += !begins && !last && is_infix_word(word) ? word : capital(word);
        if (!last) text += ' ';
        begins = false;
        part.remove_prefix(std::min(end + 1, part.size()));
    }
    return text;
}

std::string capitals(std::string_view low) {
    std::string text;
    for (bool begins = true; !low.empty(); begins = false) {
        const auto end = std::min(low.find('-'), low.size());
        text += words_of_part(low.substr(0, end), begins);
        if (end < low.size()) text += '-';
        low.remove_prefix(std::min(end + 1, low.size()));
    }
    return text;
}

} // namespace

bool is_infix_word(std::string_view word) {
    if (word.empty() || word.size() > 6) return false;
    std::string low(word);
    for (char& c : low)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::any_of(infix_words.begin(), infix_words.end(),
                       [&](std::string_view one) { return one == low; });
}

std::string in_name_case(std::string_view name) {
    const std::string text = squeezed(name);
    if (is_mixed(text)) return text;                                               // most names
    if (text.find_first_of("=()+@<>0123456789") != std::string::npos) return text; // no name
    const std::string low = lower(text);
    const bool all_low = low == text;
    if (is_initials(text)) return all_low ? upper(text) : text;
    const bool shouted = !all_low && upper(text) == text;
    return all_low || shouted ? capitals(low) : text;
}

} // namespace trialoog::school
