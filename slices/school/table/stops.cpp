#include "slices/school/table/stops.hpp"

#include "slices/school/cells/cell_values.hpp"
#include "slices/school/cells/names.hpp"
#include "slices/school/table/placeholders.hpp"

#include <algorithm>
#include <array>
#include <regex>

namespace trialoog::school {
namespace {

constexpr std::array parts_of_stops = {
    "overled",         "overlijd",         "gestorven",     "deceased",      "wijlen",
    "geheim",          "afgescherm",       "afscherm",      "bescherm",      "secret",
    "geencontact",     "nietcontact",      "nocontact",     "contactverbod", "straatverbod",
    "verbod",          "benader",          "aanschrijven",  "aangeschreven", "blokk",
    "gezag",           "curatele",         "ondertoezicht", "uithuis",       "omgang",
    "informatierecht", "informatieplicht", "optout",        "donot",         "magcontact",
    "vertrouwelijk",   "rechter",          "ontzet",        "ontheven",      "sterf",
    "gewenstcontact"};
constexpr std::array stops_in_remarks = {
    "geencontact",    "nietcontact",    "contactverbod", "straatverbod",        "nietaanschrijven",
    "nietmailen",     "nietbellen",     "nietbenaderen", "overleden",           "gestorven",
    "geheimadres",    "geheimhouding",  "adresgeheim",   "geengezag",           "uithuisgeplaatst",
    "geeninformatie", "nietinformeren", "geenpost",      "nietmeeraanschrijven"};

template <class List> bool among(const List& list, const std::string& word) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view one) { return one == word; });
}

bool begins_with_one_of(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}

} // namespace

bool sounds_like_stop(std::string_view header) {
    if (header == "ots") return true;
    if (std::any_of(parts_of_stops.begin(), parts_of_stops.end(),
                    [&](const char* part) { return header.find(part) != std::string_view::npos; }))
        return true;
    // "geen post", "niet mailen", "mag niet worden gebeld", "contact toegestaan" (n)
    static const std::regex refusal(
        "(niet|geen).*(contact|post|mail|brie|bericht|bel|gebeld|inform|uitnod|stur|"
        "zend|delen|corres)|(contact|post|mail|brie|bericht|bel|inform).*toegestaan");
    return std::regex_search(std::string(header), refusal);
}

bool remark_sounds_like_stop(std::string_view cell) {
    if (cell.size() < 8) return cell.find("†") != std::string_view::npos;
    const std::string text = folded(cell);
    return std::any_of(stops_in_remarks.begin(), stops_in_remarks.end(),
                       [&](const char* part) { return text.find(part) != std::string::npos; });
}

namespace {
const std::regex& death_mark() {
    static const std::regex mark(
        R"(†\s*[0-9./-]*|\((overleden|gestorven|ovl)\b[^)]*\)|\b(overleden|gestorven|ovl)\b.*|\bwijlen\b)",
        std::regex::icase | std::regex::optimize);
    return mark;
}
} // namespace

bool has_death_mark(std::string_view name) {
    return name.size() < 200 && std::regex_search(name.begin(), name.end(), death_mark());
}

std::string without_death_mark(const std::string& name) {
    return has_death_mark(name) ? squeezed(std::regex_replace(name, death_mark(), " ")) : name;
}

bool says_nothing_of_a_stop(std::string_view cell) {
    static constexpr std::array words = {"null", "nan", "none", "na", "leeg", "nil", "nb", "volgt"};
    return squeezed(cell).empty() || says_nothing(cell) || is_dummy_day(squeezed(cell)) ||
           among(words, folded(cell));
}

bool is_kept_secret(std::string_view cell) {
    static const std::regex secret(R"(\b(geheim|geheime|afgeschermd|secret)\b)",
                                   std::regex::icase | std::regex::optimize);
    return cell.size() < 200 && std::regex_search(cell.begin(), cell.end(), secret);
}

std::optional<bool> deceased_of(std::string_view cell) {
    if (says_nothing_of_a_stop(cell)) return std::nullopt;
    if (const auto said = yes_or_no(cell)) return said;
    if (day_of(cell)) return true;
    if (cell.find("†") != std::string_view::npos) return true;
    const std::string text = folded(cell);
    static const std::regex year("(19|20)[0-9]{2}");
    if (std::regex_search(text, year)) return true; // "2019", "maart 2019"
    if (begins_with_one_of(text, {"overleden", "gestorven", "wijlen", "deceased"})) return true;
    if (begins_with_one_of(text, {"nietoverleden", "leeft", "inleven"})) return false;
    return std::nullopt;
}

std::optional<bool> stop_of(std::string_view cell) {
    if (says_nothing_of_a_stop(cell)) return std::nullopt;
    if (const auto said = yes_or_no(cell)) return said;
    const std::string text = folded(cell);
    if (begins_with_one_of(text, {"nietgeheim", "openbaar", "geenbezwaar", "toegestaan", "magwel"}))
        return false;
    if (begins_with_one_of(text, {"geheim", "afgeschermd", "niet", "geen", "verbod", "contactverbod",
                                  "magniet", "straatverbod", "geblokkeerd", "blokkeren"}))
        return true;
    return std::nullopt;
}

std::optional<bool> authority_of(std::string_view cell) {
    if (says_nothing_of_a_stop(cell)) return std::nullopt;
    if (const auto said = yes_or_no(cell)) return said;
    static constexpr std::array has = {"volledig",    "gedeeld",
                                       "gezamenlijk", "gezamenlijkgezag",
                                       "eenhoofdig",  "eenhoofdiggezag",
                                       "gezag",       "ouderlijkgezag",
                                       "heeftgezag",  "beiden",
                                       "beide",       "voogdij",
                                       "voogd",       "wettelijkvertegenwoordiger"};
    const std::string text = folded(cell);
    if (among(has, text)) return true;
    if (begins_with_one_of(text, {"geen", "ontheven", "ontzet", "beeindigd", "niet", "zonder"})) return false;
    return std::nullopt;
}

} // namespace trialoog::school
