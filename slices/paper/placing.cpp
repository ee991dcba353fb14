#include "slices/paper/placing.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"

#include <algorithm>

namespace trialoog::paper {
namespace {

Placed place(db::Writer& tx, const Placer& by, ScannedPage& page, const Purpose& purpose,
             const std::string& about_id, int number) {
    const Landed landed =
        purpose.land(tx, {by.viewer.school_id, about_id, by.viewer.person_id, number, page.screen_key,
                          page.thumbnail_key, page.width, page.height, by.now, by.beside});
    switch (landed) {
    case Landed::added:
    case Landed::replaced:
        break;
    case Landed::there_already:
        return Placed::there_already;
    default:
        return Placed::closed;
    }
    page.state = PageState::landed;
    page.purpose = purpose.name;
    page.about_id = about_id;
    page.page = number;
    page.reason = Reason::none;
    if (landed == Landed::replaced) set_replaced_aside(tx, by.viewer.school_id, page, by.now);
    return Placed::done;
}
} // namespace

Placed place_by_code(db::Writer& tx, const Placer& by, ScannedPage& page, std::string_view typed) {
    const auto code = typed_code(typed);
    if (!code) return Placed::mistyped;
    const auto sheet = sheet_by_code(tx, by.viewer.school_id, *code);
    const Purpose* purpose = sheet ? find_purpose(by.purposes, sheet->purpose) : nullptr;
    if (!purpose) return Placed::unknown;
    switch (judge({.sheets = {*sheet}}, by.class_id, day_in_amsterdam(by.now)).reason) {
    case Reason::older_year:
        return Placed::older_year;
    case Reason::other_class:
        return Placed::other_class;
    default:
        break;
    }
    const Placed placed = place(tx, by, page, *purpose, sheet->about_id, sheet->page);
    if (placed == Placed::done) page.class_id = sheet->class_id;
    return placed;
}

Placed place_as_picked(db::Writer& tx, const Placer& by, ScannedPage& page, const std::string& about,
                       std::string_view page_number) {
    const auto colon = std::min(about.find(':'), about.size());
    const Purpose* purpose = find_purpose(by.purposes, about.substr(0, colon));
    if (!purpose) return Placed::not_picked;
    const std::string about_id = about.substr(std::min(colon + 1, about.size()));
    const auto offered = purpose->destinations(tx, by.viewer, by.class_id);
    const auto found = std::ranges::find(offered, about_id, &Destination::about_id);
    const int number = text::number<int>(page_number).value_or(0);
    if (found == offered.end() || number < 1 || number > found->pages) return Placed::not_picked;
    return place(tx, by, page, *purpose, about_id, number);
}

std::string sentence_for(Placed placed) {
    switch (placed) {
    case Placed::mistyped:
        return t("Dit is geen code. Een code heeft acht letters en cijfers, zoals K7QF-2M9X.");
    case Placed::unknown:
        return t("Deze code kennen we niet. Kijk goed naar elke letter.");
    case Placed::other_class:
        return t("Deze code is van een andere klas. Geef het blad aan de mentor van die klas.");
    case Placed::older_year:
        return t("Deze code is van een vorig schooljaar. Zo'n blad nemen we niet meer aan.");
    case Placed::not_picked:
        return t("Typ de code, of kies van wie dit blad is.");
    case Placed::no_class:
        return t("Typ de code, of kies van welke klas dit blad is.");
    case Placed::there_already:
        return t("Van dit blad is er al een foto. Leg deze ernaast, kies een ander blad, of gooi hem weg.");
    case Placed::closed:
        return t("Dit werk is al ingeleverd. Geef het eerst terug.");
    case Placed::not_cut:
        return t("Deze foto kunnen we niet knippen. Scan de bladen los van elkaar.");
    case Placed::done:
        break;
    }
    return {};
}

bool is_about_code(Placed placed) {
    return placed == Placed::mistyped || placed == Placed::unknown || placed == Placed::other_class ||
           placed == Placed::older_year;
}

} // namespace trialoog::paper
