#include "slices/school/table/broken_text.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/school/cells/cell_values.hpp"

#include <boost/locale/utf.hpp>
#include <regex>

namespace trialoog::school {
namespace {

using Utf = boost::locale::utf::utf_traits<char>;

bool is_lower(char32_t c) { return c >= 'a' && c <= 'z'; }
bool is_latin(char32_t c) {
    return is_lower(c) || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
/// Capitals of the letters that the West of Europe writes; with a small letter before them they were
/// something else.
bool is_western_capital(char32_t c) { return c >= 0xC0 && c <= 0xDE && c != 0xD7; }

/// Signs that no name has in or at a word: ‰ ƒ „ ½ © ├ and the like.
bool is_foreign_sign(char32_t c) {
    const bool in_latin_1 = c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xBA && c != 0xB4 && c != 0xB7 &&
                            c != 0xAB && c != 0xBB && c != 0xB0;
    return in_latin_1 || c == 0xD7 || c == 0xF7 || c == 0x192 || c == 0x2C6 || c == 0x2DC ||
           (c >= 0x201A && c <= 0x2022 && c != 0x201C && c != 0x201D) ||
           (c >= 0x2030 && c <= 0x203A && c != 0x2032) || c == 0x20AC || c == 0x2122 ||
           (c >= 0x2200 && c <= 0x22FF) || (c >= 0x2500 && c <= 0x259F) || (c >= 0xE000 && c <= 0xF8FF) ||
           c == '?';
}

/// Zo&euml;, Zo&#235;, Zo\u00eb: letters as a program writes them for another.
bool has_escaped_letter(std::string_view name) {
    if (name.find_first_of("&\\") == std::string_view::npos) return false;
    static const std::regex escaped("&(#[0-9]{2,6}|#x[0-9a-fA-F]{2,6}|[A-Za-z]{2,8});|\\\\u[0-9a-fA-F]{4}");
    return name.size() < 1000 && std::regex_search(name.begin(), name.end(), escaped);
}

} // namespace

bool looks_broken(std::string_view name) {
    if (has_escaped_letter(name)) return true;
    char32_t before = ' ';
    bool sign_before = false; // after it a letter makes it broken
    for (auto at = name.begin(); at != name.end();) {
        const auto decoded = Utf::decode(at, name.end());
        const char32_t c = boost::locale::utf::is_valid_codepoint(decoded) ? decoded : 0xFFFD;
        if (c == 0xFFFD) return true;
        if (sign_before && is_latin(c)) return true;
        if (is_foreign_sign(c) && is_latin(before)) return true;
        if (is_western_capital(c) && is_lower(before)) return true;
        sign_before = is_foreign_sign(c);
        before = c;
    }
    return false;
}

void doubt_broken_text(const Table& table, const Columns& columns, Findings& findings) {
    long long count = 0;
    const std::string* example = nullptr;
    int line = 0;
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < std::min(row.cells.size(), columns.of.size()); ++i) {
            if (!columns.of[i] || !is_text_of_people(columns.of[i]->field) || !looks_broken(row.cells[i]))
                continue;
            if (count++ == 0) {
                example = &row.cells[i];
                line = row.line;
            }
        }
    if (!example) return;
    findings.doubts.push_back(
        tn("In {n} vak zijn letters kapot gegaan.", "In {n} vakken zijn letters kapot gegaan.", count) + " " +
        tf("Op regel {line} staat “{text}”. Maak het bestand liever opnieuw in jullie administratie en "
           "bewaar het als “CSV "
           "UTF-8”.",
           fmt::arg("line", line), fmt::arg("text", beginning_of(*example))));
}

} // namespace trialoog::school
