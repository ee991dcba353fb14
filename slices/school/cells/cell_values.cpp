#include "slices/school/cells/cell_values.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/school/cells/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace trialoog::school {
namespace {

constexpr std::array relation_codes = {std::pair{RelationKind::mother, "mother"},
                                       std::pair{RelationKind::father, "father"},
                                       std::pair{RelationKind::stepparent, "stepparent"},
                                       std::pair{RelationKind::foster_parent, "foster_parent"},
                                       std::pair{RelationKind::grandparent, "grandparent"},
                                       std::pair{RelationKind::guardian, "guardian"},
                                       std::pair{RelationKind::other, "other"}};

// Longer beginnings first: "stiefmoeder" is no mother.
constexpr std::array relation_words = {
    std::pair{"stief", RelationKind::stepparent},    std::pair{"bonus", RelationKind::stepparent},
    std::pair{"pleeg", RelationKind::foster_parent}, std::pair{"groot", RelationKind::grandparent},
    std::pair{"opa", RelationKind::grandparent},     std::pair{"oma", RelationKind::grandparent},
    std::pair{"voogd", RelationKind::guardian},      std::pair{"gezinsvoogd", RelationKind::guardian},
    std::pair{"moeder", RelationKind::mother},       std::pair{"mama", RelationKind::mother},
    std::pair{"mother", RelationKind::mother},       std::pair{"vader", RelationKind::father},
    std::pair{"papa", RelationKind::father},         std::pair{"father", RelationKind::father}};

constexpr std::array leerweg_codes = {std::pair{Leerweg::basis, "basis"}, std::pair{Leerweg::kader, "kader"},
                                      std::pair{Leerweg::gemengd, "gemengd"},
                                      std::pair{Leerweg::theoretisch, "theoretisch"}};

constexpr std::array leerweg_words = {std::pair{"basis", Leerweg::basis},
                                      std::pair{"basisberoepsgericht", Leerweg::basis},
                                      std::pair{"basisberoepsgerichte", Leerweg::basis},
                                      std::pair{"bbl", Leerweg::basis},
                                      std::pair{"bb", Leerweg::basis},
                                      std::pair{"b", Leerweg::basis},
                                      std::pair{"bk", Leerweg::basis},
                                      std::pair{"lwoo", Leerweg::basis},
                                      std::pair{"kader", Leerweg::kader},
                                      std::pair{"kaderberoepsgericht", Leerweg::kader},
                                      std::pair{"kaderberoepsgerichte", Leerweg::kader},
                                      std::pair{"kbl", Leerweg::kader},
                                      std::pair{"kb", Leerweg::kader},
                                      std::pair{"k", Leerweg::kader},
                                      std::pair{"kgt", Leerweg::kader},
                                      std::pair{"gemengd", Leerweg::gemengd},
                                      std::pair{"gemengde", Leerweg::gemengd},
                                      std::pair{"gl", Leerweg::gemengd},
                                      std::pair{"g", Leerweg::gemengd},
                                      std::pair{"theoretisch", Leerweg::theoretisch},
                                      std::pair{"theoretische", Leerweg::theoretisch},
                                      std::pair{"tl", Leerweg::theoretisch},
                                      std::pair{"t", Leerweg::theoretisch},
                                      std::pair{"gt", Leerweg::theoretisch},
                                      std::pair{"gtl", Leerweg::theoretisch},
                                      std::pair{"mavo", Leerweg::theoretisch}};

constexpr std::array language_words = {
    std::pair{"nederlands", "nl"}, std::pair{"engels", "en"},      std::pair{"arabisch", "ar"},
    std::pair{"turks", "tr"},      std::pair{"oekraiens", "uk"},   std::pair{"tigrinya", "ti"},
    std::pair{"pools", "pl"},      std::pair{"duits", "de"},       std::pair{"frans", "fr"},
    std::pair{"spaans", "es"},     std::pair{"somalisch", "so"},   std::pair{"farsi", "fa"},
    std::pair{"perzisch", "fa"},   std::pair{"dari", "prs"},       std::pair{"pasjtoe", "ps"},
    std::pair{"russisch", "ru"},   std::pair{"roemeens", "ro"},    std::pair{"bulgaars", "bg"},
    std::pair{"portugees", "pt"},  std::pair{"papiaments", "pap"}, std::pair{"papiamento", "pap"},
    std::pair{"amhaars", "am"},    std::pair{"koerdisch", "kmr"},  std::pair{"chinees", "zh"},
    std::pair{"italiaans", "it"},  std::pair{"hongaars", "hu"},    std::pair{"grieks", "el"},
    std::pair{"vietnamees", "vi"}, std::pair{"urdu", "ur"},        std::pair{"hindi", "hi"}};

std::string letters_of(std::string_view cell) { return folded(cell); }

template <class Pairs, class Value> std::string_view code_in(const Pairs& pairs, Value value) {
    return std::find_if(pairs.begin(), pairs.end(), [&](const auto& p) { return p.first == value; })->second;
}

std::optional<int> number_of(std::string_view digits) { return text::number<int>(digits); }

std::string lower_ascii(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

} // namespace

std::string_view code(RelationKind kind) { return code_in(relation_codes, kind); }

std::optional<RelationKind> relation_kind_from(std::string_view text) {
    for (const auto& [kind, name] : relation_codes)
        if (text == name) return kind;
    return std::nullopt;
}

std::string label(RelationKind kind) {
    switch (kind) {
    case RelationKind::mother:
        return t("moeder");
    case RelationKind::father:
        return t("vader");
    case RelationKind::stepparent:
        return t("stiefouder");
    case RelationKind::foster_parent:
        return t("pleegouder");
    case RelationKind::grandparent:
        return t("opa of oma");
    case RelationKind::guardian:
        return t("voogd");
    case RelationKind::other:
        return t("verzorger");
    }
    return {};
}

std::string_view code(Leerweg leerweg) { return code_in(leerweg_codes, leerweg); }

std::optional<Leerweg> leerweg_from(std::string_view text) {
    for (const auto& [leerweg, name] : leerweg_codes)
        if (text == name) return leerweg;
    return std::nullopt;
}

std::optional<std::string> key_of(std::string_view cell) {
    std::string key = lower_ascii(squeezed(cell));
    const bool plain = std::all_of(key.begin(), key.end(), [](unsigned char c) {
        return std::isdigit(c) || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_';
    });
    if (key.empty() || key.size() > 40 || !plain) return std::nullopt;
    if (key.find_first_not_of("0123456789") != std::string::npos) return key;
    key.erase(0, key.find_first_not_of('0'));
    return key.empty() ? std::nullopt : std::optional(key);
}

std::optional<Day> day_of(std::string_view cell) {
    const std::string text = squeezed(cell).substr(0, squeezed(cell).find_first_of(" T"));
    const auto parts = parts_of(text, "-/.");
    if (parts.size() != 3) return std::nullopt;
    const bool iso = parts[0].size() == 4;
    const std::string& year = iso ? parts[0] : parts[2];
    const std::string& day = iso ? parts[2] : parts[0];
    if (year.size() != 4 || parts[1].size() > 2 || day.size() > 2) return std::nullopt;
    const auto padded = [](const std::string& n) { return n.size() == 1 ? "0" + n : n; };
    return Day::parse_iso(year + "-" + padded(parts[1]) + "-" + padded(day));
}

std::optional<bool> yes_or_no(std::string_view cell) {
    const std::string text = letters_of(cell);
    for (const char* yes : {"j", "ja", "y", "yes", "1", "waar", "true", "x"})
        if (text == yes) return true;
    for (const char* no : {"n", "nee", "no", "0", "onwaar", "false"})
        if (text == no) return false;
    return std::nullopt;
}

RelationKind relation_of(std::string_view cell) {
    const std::string text = letters_of(cell);
    for (const auto& [word, kind] : relation_words)
        if (text.starts_with(word)) return kind;
    return RelationKind::other;
}

std::optional<Leerweg> leerweg_of(std::string_view cell) {
    for (const auto& word : parts_of(cell, " /-_,.;:+()&1234567890"))
        for (const auto& [known, leerweg] : leerweg_words)
            if (letters_of(word) == known) return leerweg;
    return std::nullopt;
}

std::optional<int> grade_of(std::string_view cell) {
    const auto digit = cell.find_first_of("0123456789");
    if (digit == std::string_view::npos) return std::nullopt;
    if (cell[digit] < '1' || cell[digit] > '4') return std::nullopt;
    return cell[digit] - '0';
}

std::string postcode_of(std::string_view cell) {
    std::string text;
    for (const char c : squeezed(cell))
        if (c != ' ') text += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const bool dutch = text.size() == 6 && number_of(std::string_view(text).substr(0, 4)) &&
                       std::isalpha(static_cast<unsigned char>(text[4])) &&
                       std::isalpha(static_cast<unsigned char>(text[5]));
    return dutch ? text.insert(4, " ") : squeezed(cell);
}

std::optional<std::string> language_of(std::string_view cell) {
    const std::string text = letters_of(cell);
    for (const auto& [word, code] : language_words)
        if (text == word) return std::string(code);
    for (const auto& language : i18n::languages())
        if (text == language.code) return text;
    return std::nullopt;
}

std::string beginning_of(std::string_view cell) {
    constexpr std::size_t most = 60;
    std::string text = squeezed(cell);
    if (text.size() <= most) return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

std::vector<std::string> parts_of(std::string_view cell, std::string_view separators) {
    std::vector<std::string> parts;
    while (!cell.empty()) {
        const auto end = std::min(cell.find_first_of(separators), cell.size());
        if (auto part = squeezed(cell.substr(0, end)); !part.empty()) parts.push_back(std::move(part));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return parts;
}

} // namespace trialoog::school
