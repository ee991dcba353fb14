#include "slices/school/records/likeness.hpp"

#include <algorithm>
#include <array>
#include <boost/locale.hpp>
#include <boost/locale/utf.hpp>
#include <vector>

namespace trialoog::school {
namespace {

namespace utf = boost::locale::utf;
using Points = std::vector<char32_t>;

const std::locale& dutch() {
    static const std::locale locale = boost::locale::generator()("nl_NL.UTF-8");
    return locale;
}

Points points_of(std::string_view text) {
    Points points;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const auto point = utf::utf_traits<char>::decode(at, end);
        points.push_back(utf::is_valid_codepoint(point) ? static_cast<char32_t>(point) : U'\uFFFD');
    }
    return points;
}

void append(std::string& text, char32_t point) {
    utf::utf_traits<char>::encode(static_cast<utf::code_point>(point), std::back_inserter(text));
}

bool is_within(char32_t c, char32_t from, char32_t to) { return c >= from && c <= to; }

/// Beyond ASCII: signs, marks and blanks, which are no letters of a name.
bool is_sign(char32_t c) {
    return is_within(c, 0x80, 0xA9) || is_within(c, 0xAB, 0xB4) || is_within(c, 0xB6, 0xB9) ||
           is_within(c, 0xBB, 0xBF) || c == 0xD7 || c == 0xF7 || is_within(c, 0x2B0, 0x2FF) || c == 0x55A ||
           c == 0x5F3 || is_within(c, 0x2000, 0x206F) || is_within(c, 0x2190, 0x2BFF) ||
           is_within(c, 0x2E00, 0x2E7F) || is_within(c, 0x3000, 0x303F) || c == 0xFE58 || c == 0xFE63 ||
           is_within(c, 0xFE00, 0xFE0F) || c == 0xFEFF || c == 0xFF07 || c == 0xFF0D;
}

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'`' || c == 0xB4 || is_within(c, 0x2018, 0x201B) || c == 0x2032 ||
           c == 0x2035 || is_within(c, 0x2B9, 0x2BF) || c == 0x2C8 || c == 0x2CA || c == 0x2CB ||
           c == 0x55A || c == 0x5F3 || c == 0xFF07 || c == 0xA78C;
}

bool is_dash(char32_t c) {
    return c == U'-' || c == 0xAD || is_within(c, 0x2010, 0x2015) || c == 0x2043 || c == 0x2212 ||
           c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\t' || c == 0xA0 || is_within(c, 0x2000, 0x200A) || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

bool is_letter_or_digit(char32_t c) {
    return c < 0x80 ? std::isalnum(static_cast<int>(c)) != 0 : !is_sign(c);
}

std::string normalised(const std::string& text) {
    return boost::locale::normalize(text, boost::locale::norm_nfkc, dutch());
}

/// Letters that don't fall apart into a letter and an accent.
std::string_view without_stroke(char32_t c) {
    static constexpr std::array<std::pair<char32_t, std::string_view>, 10> letters = {{{U'ı', "i"},
                                                                                       {U'đ', "d"},
                                                                                       {U'ð', "d"},
                                                                                       {U'ø', "o"},
                                                                                       {U'ł', "l"},
                                                                                       {U'æ', "ae"},
                                                                                       {U'œ', "oe"},
                                                                                       {U'þ', "th"},
                                                                                       {U'ħ', "h"},
                                                                                       {U'ŧ', "t"}}};
    for (const auto& [letter, plain_one] : letters)
        if (letter == c) return plain_one;
    return {};
}

bool has_more_than_ascii(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::string only_ascii(std::string text) {
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return text;
}

/// ae, oe and ue as Germans write them where ä, ö and ü can't be typed.
std::string without_e_behind(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (c != 'e' || out.empty() || (out.back() != 'a' && out.back() != 'o' && out.back() != 'u'))
            out += c;
    return out;
}

/// Whether one is the other with its accents lost: stripped, written out, or fallen out ("Mller").
bool differ_by_accents(const std::string& a, const std::string& b) {
    if (!has_more_than_ascii(a) && !has_more_than_ascii(b)) return false;
    const std::string bare_a = bare(a), bare_b = bare(b);
    if (bare_a == bare_b || without_e_behind(bare_a) == without_e_behind(bare_b)) return true;
    const std::string a_left = only_ascii(a), b_left = only_ascii(b);
    return a_left.size() > 1 && a_left == b_left;
}

bool one_letter_apart(const std::string& a, const std::string& b) {
    const std::string &shorter = a.size() < b.size() ? a : b, &longer = a.size() < b.size() ? b : a;
    if (shorter.size() < 5 || longer.size() - shorter.size() > 1) return false;
    std::size_t front = 0, back = 0;
    while (front < shorter.size() && shorter[front] == longer[front])
        ++front;
    while (back < shorter.size() - front &&
           shorter[shorter.size() - 1 - back] == longer[longer.size() - 1 - back])
        ++back;
    const std::size_t left = longer.size() - front - back;
    if (left < 2) return true;
    return left == 2 && shorter.size() == longer.size() && shorter[front] == longer[front + 1] &&
           shorter[front + 1] == longer[front]; // two letters that changed places
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words{""};
    for (const char32_t c : points_of(text)) {
        if (is_blank(c) || is_dash(c))
            words.emplace_back();
        else
            append(words.back(), c);
    }
    for (auto& word : words)
        word = bare(word);
    std::erase(words, "");
    return words;
}

Likeness likeness_of_given(const std::string& a, const std::string& b) {
    const std::string plain_a = plain(a), plain_b = plain(b);
    if (plain_a.empty() || plain_b.empty()) return Likeness::unknown;
    if (plain_a == plain_b) return Likeness::same;
    if (differ_by_accents(plain_a, plain_b)) return Likeness::accents;
    const std::string bare_a = bare(a), bare_b = bare(b);
    const bool initials_a = is_initials(a), initials_b = is_initials(b);
    if (initials_a && initials_b)
        return bare_a.starts_with(bare_b) || bare_b.starts_with(bare_a) ? Likeness::fits : Likeness::other;
    if (initials_a || initials_b) return bare_a.front() == bare_b.front() ? Likeness::fits : Likeness::other;
    const bool part = std::min(bare_a.size(), bare_b.size()) > 2 &&
                      (bare_a.starts_with(bare_b) || bare_b.starts_with(bare_a));
    return part || one_letter_apart(bare_a, bare_b) ? Likeness::similar : Likeness::other;
}

Likeness likeness_of_family(const Name& a, const Name& b) {
    const std::string plain_a = plain(a.infix + a.family), plain_b = plain(b.infix + b.family);
    if (plain_a.empty() || plain_b.empty()) return Likeness::unknown;
    if (plain_a == plain_b) return Likeness::same;
    if (differ_by_accents(plain_a, plain_b)) return Likeness::accents;
    const auto of_a = words_of(a.family), of_b = words_of(b.family);
    const bool shared = std::any_of(of_a.begin(), of_a.end(), [&](const std::string& word) {
        return word.size() > 2 && std::find(of_b.begin(), of_b.end(), word) != of_b.end();
    });
    return shared || one_letter_apart(bare(plain_a), bare(plain_b)) ? Likeness::similar : Likeness::other;
}

std::string the_word(const Name& name) {
    return plain(name.given.empty() ? name.infix + name.family : name.given);
}

std::string spelling(std::string_view text) {
    std::string out;
    for (const char32_t c : points_of(text)) {
        if (is_apostrophe(c))
            out += '\'';
        else if (is_dash(c))
            out += c == 0xAD ? "" : "-";
        else if (is_blank(c))
            out += ' ';
        else if (!is_within(c, 0x200B, 0x200F) && c != 0xFEFF && c != 0x2060)
            append(out, c);
    }
    return squeezed(normalised(out));
}

} // namespace

std::string plain(std::string_view text) {
    std::string letters;
    for (const char32_t c : points_of(text))
        if (c < 0x80 ? !std::iscntrl(static_cast<int>(c)) : !is_sign(c)) append(letters, c);
    const std::string folded_one = normalised(boost::locale::fold_case(normalised(letters), dutch()));
    std::string out;
    for (const char32_t c : points_of(folded_one))
        if (is_letter_or_digit(c)) append(out, c);
    return out;
}

std::string plain(const Name& name) { return plain(name.given + name.infix + name.family); }

std::string bare(std::string_view text) {
    const std::string apart = boost::locale::normalize(plain(text), boost::locale::norm_nfd, dutch());
    std::string out;
    for (const char32_t c : points_of(apart)) {
        if (is_within(c, 0x300, 0x36F)) continue;
        if (const auto letter = without_stroke(c); !letter.empty())
            out += letter;
        else
            append(out, c);
    }
    return out;
}

bool is_initials(std::string_view given) {
    if (points_of(plain(given)).size() < 2) return true;
    if (given.find('.') == std::string_view::npos) return false;
    std::size_t piece = 0;
    for (const char32_t c : points_of(given)) {
        piece = c == U'.' || is_blank(c) || is_dash(c) ? 0 : piece + 1;
        if (piece > 3) return false;
    }
    return true;
}

bool same_spelling(const Name& a, const Name& b) {
    return spelling(a.given) == spelling(b.given) && spelling(a.infix) == spelling(b.infix) &&
           spelling(a.family) == spelling(b.family);
}

NameLikeness likeness(const Name& a, const Name& b) {
    const std::string whole_a = plain(a), whole_b = plain(b);
    if (whole_a.empty() || whole_b.empty()) return {};
    const bool one_word = has_one_name(a) || has_one_name(b);
    if (whole_a == whole_b && (one_word || plain(a.given) != plain(b.given)))
        return {Likeness::same, Likeness::same};
    NameLikeness found{likeness_of_given(a.given, b.given), likeness_of_family(a, b)};
    if (!one_word || found.given == Likeness::same || found.family == Likeness::same) return found;
    // Somebody with one name, that may stand in either place.
    const Name &single = has_one_name(a) ? a : b, &full = has_one_name(a) ? b : a;
    const std::string word = the_word(single);
    if (word == plain(full.given)) return {Likeness::same, Likeness::unknown};
    if (word == plain(full.infix + full.family)) return {Likeness::unknown, Likeness::same};
    if (has_one_name(full) && differ_by_accents(word, the_word(full)))
        return {Likeness::accents, Likeness::accents};
    return {Likeness::other, Likeness::other};
}

bool has_one_name(const Name& name) { return name.given.empty() != name.family.empty(); }

bool same_name(const Name& a, const Name& b) {
    const std::string whole = plain(a);
    return !whole.empty() && whole == plain(b);
}

Likeness likeness_of_days(std::string_view a, std::string_view b) {
    if (a.size() != 10 || b.size() != 10) return Likeness::unknown;
    if (a == b) return Likeness::same;
    const auto year = [](std::string_view day) { return day.substr(0, 4); };
    const auto month = [](std::string_view day) { return day.substr(5, 2); };
    const auto of_month = [](std::string_view day) { return day.substr(8, 2); };
    const int equal = (year(a) == year(b)) + (month(a) == month(b)) + (of_month(a) == of_month(b));
    const bool swapped = year(a) == year(b) && month(a) == of_month(b) && of_month(a) == month(b);
    return equal == 2 || swapped ? Likeness::similar : Likeness::other;
}

std::string digits_of(std::string_view phone) {
    std::string digits;
    for (const char c : phone)
        if (c >= '0' && c <= '9') digits += c;
    if (digits.size() < 8) return {};
    return digits.size() > 9 ? digits.substr(digits.size() - 9) : digits;
}

} // namespace trialoog::school
