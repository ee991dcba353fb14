#include "slices/school/table/placeholders.hpp"

#include "slices/school/cells/cell_values.hpp"
#include "slices/school/cells/names.hpp"

#include <algorithm>
#include <array>

namespace trialoog::school {
namespace {

// Compared without blanks and signs, in lower case.
constexpr std::array nothing_words = {"nvt",
                                      "onbekend",
                                      "nietbekend",
                                      "nogonbekend",
                                      "nognietbekend",
                                      "nietvantoepassing",
                                      "unknown",
                                      "undefined",
                                      "nnb",
                                      "nietingevuld",
                                      "nietopgegeven",
                                      "geenopgave",
                                      "nietaanwezig",
                                      "geengegevens",
                                      "nogintevullen",
                                      "intevullen",
                                      "tbd",
                                      "tba",
                                      "blank",
                                      "geenemail",
                                      "geenmail",
                                      "geentelefoon",
                                      "geentussenvoegsel"};
// Nothing too, but also what people are called: in a name they count only when the rest of it is nothing as
// well.
constexpr std::array words_that_are_names = {"null", "nan",   "none", "geen",  "na", "leeg",
                                             "nil",  "niets", "niet", "volgt", "nb"};
// Who somebody would be, of whom no more is known: "Moeder onbekend".
constexpr std::array roles = {"moeder",        "vader", "mama", "papa",    "ouder",      "verzorger",
                              "voogd",         "oma",   "opa",  "mevrouw", "meneer",     "heer",
                              "mevr",          "mw",    "dhr",  "partner", "stiefvader", "stiefmoeder",
                              "contactpersoon"};
constexpr std::array elsewhere = {"ziedossier",    "ziebijzonderheden",
                                  "zieopmerking",  "zieopmerkingen",
                                  "zienotitie",    "zieboven",
                                  "zieleerling",   "ziemoeder",
                                  "zievader",      "zieverzorger",
                                  "zieverzorger1", "zieverzorger2",
                                  "zieouder1",     "idem",
                                  "zelfde",        "dezelfde",
                                  "ditto",         "ziemagister",
                                  "ziesomtoday"};
constexpr std::array spreadsheet_errors = {
    "#n/a",     "#n/b",   "#ref!",  "#verw!", "#null!",  "#leeg!",     "#value!", "#waarde!", "#div/0!",
    "#deel/0!", "#name?", "#naam?", "#num!",  "#getal!", "#overloop!", "#spill!", "#calc!",   "n/a"};
constexpr std::array dummy_locals = {
    "geen",          "geenmail",      "geenemail",      "geenemailadres", "geenadres",  "onbekend",
    "nvt",           "noemail",       "nomail",         "noreply",        "donotreply", "null",
    "none",          "leeg",          "niet",           "nietbekend",     "unknown",    "nietingevuld",
    "nognietbekend", "heeftgeenmail", "heeftgeenemail", "geenmailadres"};

std::string lower_ascii(std::string_view text) {
    std::string low(text);
    for (char& c : low)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return low;
}

template <class List> bool among(const List& list, std::string_view word) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view one) { return one == word; });
}

/// "N.V.T." → "nvt", "(leeg)" → "leeg".
std::string bare(std::string_view cell) {
    std::string text = lower_ascii(cell);
    std::erase_if(text, [](char c) {
        return std::string_view(" .-_/()<>[]{}\"'*!?:,;\\").find(c) != std::string_view::npos;
    });
    return text;
}

bool only_signs(std::string_view cell) {
    std::string text(cell);
    for (const std::string_view dash : {"–", "—", "−", "…", "‐", "‑"})
        for (auto at = text.find(dash); at != std::string::npos; at = text.find(dash))
            text.replace(at, dash.size(), "-");
    return text.find_first_not_of(" .-_/*?!,;:'\"\\~=|`^") == std::string::npos;
}

bool could_say_nothing(std::string_view cell) { return !cell.empty() && cell.size() <= 24; }

/// One of these words, or a row of x's.
bool may_be_nothing(std::string_view word) {
    return among(words_that_are_names, word) ||
           (!word.empty() && word.find_first_not_of('x') == std::string_view::npos);
}

/// Nothing in a column of which no value is a word like these.
bool says_nothing_here(std::string_view cell) {
    return says_nothing(cell) || (could_say_nothing(cell) && may_be_nothing(bare(cell)));
}

std::string digits_of(std::string_view cell) {
    std::string digits;
    for (const char c : cell)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

bool all_the_same(std::string_view text) {
    return text.find_first_not_of(text.front()) == std::string_view::npos;
}

bool is_dummy_postcode(std::string_view cell) {
    std::string text = lower_ascii(cell);
    std::erase(text, ' ');
    return text.starts_with("0000") || text == "9999xx" || text == "9999zz" || text == "xxxxxx" ||
           text == "9999aa";
}

bool is_nothing(Field field, std::string_view cell) {
    switch (field) {
    case Field::email:
        return says_nothing_here(cell) || is_dummy_email(cell);
    case Field::phone:
        return says_nothing_here(cell) || is_dummy_phone(cell);
    case Field::postcode:
        return says_nothing_here(cell) || is_dummy_postcode(cell);
    case Field::born_on:
        return says_nothing_here(cell) || is_dummy_day(cell);
    case Field::caregiver_number:
        return says_nothing_here(cell) || cell.find_first_not_of('0') == std::string_view::npos;
    case Field::street:
    case Field::house_number:
    case Field::town:
    case Field::language:
    case Field::relation:
    case Field::pupil_number:
    case Field::pupil_numbers:
    case Field::leerweg:
    case Field::grade:
    case Field::infix:
        return says_nothing_here(cell);
    case Field::class_name: // an X may be a class, and NAN an abbreviation
    case Field::mentor:
    case Field::staff_code:
        return says_nothing(cell) || lower_ascii(cell) == "null";
    default:
        return false;
    }
}

std::string without_lone_signs(std::string_view cell) {
    std::string text = squeezed(cell);
    for (auto blank = text.find(' '); blank != std::string::npos && only_signs(text.substr(0, blank));
         blank = text.find(' '))
        text.erase(0, blank + 1);
    for (auto blank = text.rfind(' '); blank != std::string::npos && only_signs(text.substr(blank + 1));
         blank = text.rfind(' '))
        text.erase(blank);
    return text;
}

bool only_zeros(std::string_view cell) {
    return !cell.empty() && cell.find_first_not_of("0 .") == std::string_view::npos;
}
bool is_role(std::string_view word) { return among(roles, bare(word)); }

/// "Moeder onbekend", "Onbekend, vader", "Vader overleden": nobody that one can write to.
bool is_role_of_nobody(const std::vector<std::string>& words) {
    bool is_known = true;
    for (const std::string& word : words) {
        if (is_role(word)) continue;
        const std::string plain = bare(word);
        const bool says_so = says_nothing(word) || plain == "geen" || plain == "niet" ||
                             plain == "overleden" || plain == "bekend" || plain == "afwezig" ||
                             plain == "vertrokken";
        if (!says_so) return false;
        is_known = false;
    }
    return !is_known;
}

/// "niet bekend", "onbekend onbekend", "Mevr. NULL"; "Tom Null" is somebody.
bool is_nobody(std::string_view whole) {
    if (says_nothing_here(whole) || only_zeros(whole) || bare(whole) == "nn" || among(elsewhere, bare(whole)))
        return true;
    const auto words = parts_of(whole, " ,");
    if (is_role_of_nobody(words)) return true;
    if (std::none_of(words.begin(), words.end(), [](const auto& word) { return says_nothing_here(word); }))
        return false;
    const Name name = name_from(whole);
    const auto nothing = [](const std::string& part) { return part.empty() || says_nothing_here(part); };
    return nothing(name.given) && nothing(name.family);
}

/// The name of the row's own person, or of one of the caregivers beside a pupil.
class NameCells {
public:
    NameCells(TableRow& row, const Columns& columns, int caregiver)
        : given_(cell(row, columns, {Field::given_name, caregiver})),
          initials_(cell(row, columns, {Field::initials, caregiver})),
          family_(cell(row, columns, {Field::family_name, caregiver})),
          whole_(cell(row, columns, {Field::full_name, caregiver})) {}

    void clear() {
        const bool of_nobody = is_split_role_of_nobody();
        for (std::string* part : {given_, initials_, family_, whole_})
            if (part && !part->empty())
                *part = of_nobody || says_nothing(*part) || only_zeros(*part) ? std::string()
                                                                              : without_lone_signs(*part);
        if (whole_ && could_be_nobody(*whole_) && is_nobody(*whole_)) whole_->clear();
        const bool called = is_called(given_) || is_called(initials_);
        if (family_ && !called && says_nothing_here(*family_)) family_->clear();
        const bool has_family = family_ && !family_->empty();
        for (std::string* part : {given_, initials_})
            if (part && says_nothing_here(*part) && (!has_family || !could_be_called(*part))) part->clear();
    }

private:
    static std::string* cell(TableRow& row, const Columns& columns, Column column) {
        const int at = columns.at(column);
        return at < 0 || static_cast<std::size_t>(at) >= row.cells.size()
                   ? nullptr
                   : &row.cells[static_cast<std::size_t>(at)];
    }
    static bool is_called(const std::string* part) {
        return part && !part->empty() && (!says_nothing_here(*part) || could_be_called(*part));
    }
    /// "Moeder" in one cell and "Onbekend" in another; "N.N." or "zie dossier" with nothing beside it.
    bool is_split_role_of_nobody() const {
        std::string all;
        for (const std::string* part : {given_, initials_, family_})
            if (part && !part->empty()) all += (all.empty() ? "" : " ") + *part;
        return could_be_nobody(all) &&
               (is_role_of_nobody(parts_of(all, " ,")) || bare(all) == "nn" || among(elsewhere, bare(all)));
    }
    /// Nan and Na are given names, as people write them; "nan" and "NaN" are what programs write. X. is an
    /// initial.
    static bool could_be_called(const std::string& given) {
        return given == "Nan" || given == "NAN" || given == "Na" || given == "NA" || given == "X" ||
               given == "X.";
    }
    static bool could_be_nobody(const std::string& whole) { return !whole.empty() && whole.size() <= 48; }

    std::string *given_, *initials_, *family_, *whole_;
};

} // namespace

bool is_dummy_day(std::string_view cell) {
    for (const std::string_view day :
         {"00-00-0000", "0000-00-00", "0-0-0000", "00/00/0000", "01-01-1900", "1-1-1900", "1900-01-01",
          "0-1-1900", "1900-01-00", "01-01-0001", "0001-01-01", "30-12-1899", "1899-12-30", "31-12-9999",
          "9999-12-31", "01/01/1900", "1/1/1900", "0"})
        if (cell.starts_with(day) &&
            (cell.size() == day.size() || cell[day.size()] == ' ' || cell[day.size()] == 'T'))
            return true;
    return false;
}

bool says_nothing(std::string_view cell) {
    if (!could_say_nothing(cell)) return false;
    return only_signs(cell) || among(spreadsheet_errors, lower_ascii(cell)) ||
           among(nothing_words, bare(cell));
}

bool is_dummy_phone(std::string_view cell) {
    if (cell.empty() || cell.find_first_not_of("0123456789+-()/. ") != std::string_view::npos) return false;
    std::string digits = digits_of(cell);
    if (digits.size() <= 3) return true; // "06-", "+31"
    if (all_the_same(digits)) return true;
    for (const std::string_view abroad : {"0031", "31"})
        if (digits.starts_with(abroad) && digits.size() == abroad.size() + 9)
            digits.replace(0, abroad.size(), "0");
    const std::string_view subscriber = std::string_view(digits).substr(digits.starts_with("06")  ? 2
                                                                        : digits.starts_with('0') ? 1
                                                                                                  : 0);
    return subscriber.empty() || all_the_same(subscriber) ||
           std::string_view("1234567890").starts_with(subscriber) ||
           std::string_view("0123456789").starts_with(digits) || subscriber == "87654321" ||
           subscriber == "987654321";
}

bool is_dummy_email(std::string_view cell) {
    const auto at = cell.find('@');
    if (at == std::string_view::npos || cell.size() > 60) return false;
    const std::string local = bare(cell.substr(0, at));
    const std::string domain = lower_ascii(cell.substr(at + 1));
    const std::string label = domain.substr(0, domain.find('.'));
    const bool doubled = local == label && (all_the_same(local.empty() ? " " : local) || local == "test" ||
                                            local == "mail" || local == "email" || local == "abc");
    return (local.empty() && at > 0) || among(dummy_locals, local) || doubled;
}

void clear_placeholders(Table& table, const Columns& columns) {
    constexpr int most_caregivers = 4;
    for (auto& row : table.rows) {
        const std::size_t known = std::min(row.cells.size(), columns.of.size());
        for (std::size_t i = 0; i < known; ++i)
            if (columns.of[i] && is_nothing(columns.of[i]->field, row.cells[i])) row.cells[i].clear();
        for (int caregiver = 0; caregiver <= most_caregivers; ++caregiver)
            NameCells(row, columns, caregiver).clear();
    }
}

} // namespace trialoog::school
