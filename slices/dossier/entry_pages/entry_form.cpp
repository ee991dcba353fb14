#include "slices/dossier/entry_pages/entry_form.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/dossier/entries/typed.hpp"

namespace trialoog::dossier {

TypedEntry entry_typed_in(const http::Request& request, Day today, look::Errors& errors) {
    TypedEntry piece;
    piece.title = on_one_line(request.form.get("titel"));
    piece.day = on_one_line(request.form.get("dag"));
    piece.theme = std::string(request.form.get("thema"));
    piece.competence = competence_from(piece.theme);
    if (piece.title.empty()) errors.add("titel", t("Geef het een naam."));
    look::want_short(errors, "titel", piece.title, longest_title);
    const auto day = Day::parse_iso(piece.day);
    if (!day || *day > today || day->year < 2000)
        errors.add("dag", t("Kies de dag waarop het was. Dat kan vandaag zijn, of eerder."));
    else
        piece.happened_on = *day;
    return piece;
}

html::Html entry_fields(const TypedEntry& piece, const look::Errors& errors) {
    std::vector<look::Choice> themes{{"", t("Dat weet ik nog niet")}};
    for (const Competence one : all_competences())
        themes.push_back({std::string(code(one)), label(one) + ": " + question(one)});
    return html::group(
        look::text_field({.name = "titel",
                          .label = t("Wat is het?"),
                          .hint = t("Bijvoorbeeld: mijn bijbaan, een optreden, een meeloopdag."),
                          .value = piece.title,
                          .required = true,
                          .max_length = static_cast<int>(longest_title)},
                         errors),
        look::text_field({.name = "dag", .label = t("Wanneer was het?"), .value = piece.day, .type = "date"},
                         errors),
        look::select_field({.name = "thema", .label = t("Waar gaat het over?"), .value = piece.theme}, themes,
                           errors));
}

} // namespace trialoog::dossier
