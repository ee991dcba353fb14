#include "slices/school/cells/names.hpp"

#include "slices/school/cells/capitals.hpp"

#include <algorithm>
#include <array>
#include <boost/locale.hpp>
#include <vector>

namespace trialoog::school {
namespace {

const std::locale& dutch() {
    static const std::locale locale = boost::locale::generator()("nl_NL.UTF-8");
    return locale;
}

// These belong to the family name and don't end it: "El Amrani" is one name.
constexpr std::array name_beginnings = {"el",  "al",  "ben",  "ait", "aït", "ould",
                                        "abu", "bin", "bint", "da",  "dos"};
constexpr std::array titles = {"dhr", "dhr.", "heer", "mevr",   "mevr.", "mevrouw",
                               "mw",  "mw.",  "mv",   "meneer", "fam.",  "familie",
                               "dr.", "drs.", "ir.",  "ing.",   "mr.",   "prof."};

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string lower(std::string_view text) {
    if (!is_ascii(text)) return boost::locale::to_lower(std::string(text), dutch());
    std::string low(text); // most words, and an import has a million
    for (char& c : low)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return low;
}

template <class List> bool among(const List& list, std::string_view word) {
    const std::string wanted = lower(word);
    return std::any_of(list.begin(), list.end(), [&](std::string_view one) { return one == wanted; });
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \t\r\n", at)) != std::string_view::npos) {
        const auto end = std::min(text.find_first_of(" \t\r\n", at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

template <class Iterator> std::string joined(Iterator from, Iterator to) {
    std::string text;
    for (; from != to; ++from) {
        if (!text.empty()) text += ' ';
        text += *from;
    }
    return text;
}

bool has_lower_case(std::string_view text) {
    const bool plainly = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return plainly || boost::locale::to_upper(std::string(text), dutch()) != text;
}

bool is_shouted(std::string_view text) { return !has_lower_case(text) && lower(text) != text; }

bool is_initials(std::string_view text) {
    return !text.empty() && (text.find('.') != std::string_view::npos || text.size() == 1);
}

/// "Berg, van der" → family "Berg", and "van der" comes back.
std::string take_infix_behind_comma(std::string& family) {
    const auto comma = family.find(',');
    if (comma == std::string::npos) return {};
    const auto behind = words_of(std::string_view(family).substr(comma + 1));
    if (behind.empty() ||
        !std::all_of(behind.begin(), behind.end(), [](const auto& w) { return is_infix_word(w); }))
        return {};
    family = squeezed(std::string_view(family).substr(0, comma));
    return joined(behind.begin(), behind.end());
}

/// "van der Berg" → family "Berg", and "van der" comes back.
std::string take_infix_in_front(std::string& family) {
    const auto words = words_of(family);
    auto end = words.begin();
    while (end != words.end() && std::next(end) != words.end() && is_infix_word(*end))
        ++end;
    if (end == words.begin()) return {};
    family = joined(end, words.end());
    return joined(words.begin(), end);
}

/// "Noor van der" → given "Noor", and "van der" comes back.
std::string take_infix_at_end(std::string& given) {
    const auto words = words_of(given);
    auto begin = words.end();
    while (begin != words.begin() && std::prev(begin) != words.begin() && is_infix_word(*std::prev(begin)))
        --begin;
    if (begin == words.end()) return {};
    given = joined(words.begin(), begin);
    return joined(begin, words.end());
}

std::string tidy_infix(std::string_view infix) {
    std::string text = squeezed(infix);
    const std::string low = lower(text);
    if (low == "vd" || low == "v.d." || low == "v/d" || low == "v d") return "van der";
    const auto words = words_of(low);
    const bool known =
        std::all_of(words.begin(), words.end(), [](const auto& word) { return is_infix_word(word); });
    return known || is_shouted(text) ? low : text;
}

} // namespace

std::string squeezed(std::string_view text) {
    const auto words = words_of(text);
    return joined(words.begin(), words.end());
}

std::string full_name(const Name& name) {
    std::string text = name.given;
    for (const std::string* part : {&name.infix, &name.family}) {
        if (part->empty()) continue;
        if (!text.empty()) text += ' ';
        text += *part;
    }
    return text;
}

bool names_two_people(std::string_view name) {
    const auto words = words_of(name);
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        if (words[i] == "en" || words[i] == "EN" || words[i] == "&" || words[i] == "+" || words[i] == "/" ||
            words[i] == "and" || words[i] == "und")
            return true;
    const auto inside = name.find_first_of("&+/"); // "Jan/Els Komma"
    return inside != std::string_view::npos && inside > 0 && inside + 1 < name.size() &&
           name.find("c/o") == std::string_view::npos;
}

Name tidy(Name name) {
    name.given = squeezed(name.given);
    name.family = squeezed(name.family);
    name.infix = squeezed(name.infix);
    for (auto* take : {&take_infix_behind_comma, &take_infix_in_front}) {
        const std::string found = (*take)(name.family);
        if (name.infix.empty()) name.infix = found;
    }
    const std::string found = take_infix_at_end(name.given);
    if (name.infix.empty()) name.infix = found;
    // AJ beside Jansen is somebody who is called AJ; BO beside JANSEN is Bo.
    const bool stays = is_shouted(name.given) && name.given.size() <= 2 && has_lower_case(name.family);
    return {stays ? name.given : in_name_case(name.given), tidy_infix(name.infix), in_name_case(name.family)};
}

Name with_one_name(const Name& name) {
    const bool two = !name.given.empty() && !name.family.empty();
    return two ? name : Name{full_name(name), "", ""};
}

Name name_from(std::string_view whole) {
    auto words = words_of(whole);
    while (!words.empty() && (among(titles, words.front()) ||
                              (words.size() > 1 && lower(words[0]) == "de" && lower(words[1]) == "heer")))
        words.erase(words.begin());
    const std::string text = joined(words.begin(), words.end());
    if (const auto comma = text.find(','); comma != std::string::npos)
        return tidy({text.substr(comma + 1), "", text.substr(0, comma)});
    if (words.size() < 2) return tidy({"", "", text});

    auto family = words.begin() + 1;
    while (std::next(family) != words.end() && is_initials(*family))
        ++family;
    const auto infix = std::find_if(family, words.end(), [](const auto& w) { return is_infix_word(w); });
    const auto beginning =
        std::find_if(family, words.end(), [](const auto& w) { return among(name_beginnings, w); });
    if (infix != words.end() && std::next(infix) != words.end())
        family = infix;
    else if (beginning != words.end() && std::next(beginning) != words.end())
        family = beginning;
    else if (!is_initials(words.front()))
        family = std::prev(words.end());
    return tidy({joined(words.begin(), family), "", joined(family, words.end())});
}

std::string folded(std::string_view text) {
    if (is_ascii(text)) {
        std::string plain = lower(text);
        std::erase_if(plain, [](unsigned char c) { return !std::isalnum(c); });
        return plain;
    }
    const std::string apart = boost::locale::normalize(boost::locale::fold_case(std::string(text), dutch()),
                                                       boost::locale::norm_nfd, dutch());
    std::string out;
    for (std::size_t i = 0; i < apart.size(); ++i) {
        const auto c = static_cast<unsigned char>(apart[i]);
        if (c < 0x80) {
            if (std::isalnum(c)) out += apart[i];
            continue;
        }
        // U+0300–U+036F, the accents that stand apart after decomposition
        const auto next = i + 1 < apart.size() ? static_cast<unsigned char>(apart[i + 1]) : 0;
        if (c == 0xCC || (c == 0xCD && next <= 0xAF)) {
            ++i;
            continue;
        }
        out += apart[i];
    }
    return out;
}

std::string folded_class(std::string_view text) {
    std::string out = lower(text);
    std::erase(out, ' ');
    return out;
}

std::string folded(const Name& name) {
    return folded(name.given) + '|' + folded(name.infix) + folded(name.family);
}

bool same_family_name(const Name& a, const Name& b) {
    // The one name of somebody who has one stands for both.
    const auto family = [](const Name& name) {
        return name.family.empty() ? folded(name.given) : folded(name.infix) + folded(name.family);
    };
    return family(a) == family(b);
}

bool given_names_fit(const Name& a, const Name& b) {
    const std::string one = folded(a.given), other = folded(b.given);
    if (one.empty() || other.empty() || one == other) return true;
    if (!is_initials(a.given) && !is_initials(b.given)) return false;
    return one.front() == other.front();
}

} // namespace trialoog::school
