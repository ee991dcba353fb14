#include "slices/dossier/entry_pages/entry_form.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/typed.hpp"

namespace trialoog::dossier {

TypedEntry entry_typed_in(const http::Request& request, Day today, look::Errors& errors) {
    TypedEntry typed;
    typed.title = text::typed_line(request.form.get("titel"));
    typed.day = text::typed_line(request.form.get("dag"));
    typed.theme = std::string(request.form.get("thema"));
    typed.competence = competence_from(typed.theme);
    if (typed.title.empty()) errors.add("titel", t("Geef het een naam."));
    look::want_short(errors, "titel", typed.title, longest_title);
    const auto day = Day::parse_iso(typed.day);
    if (!day || *day > today || day->year < 2000)
        errors.add("dag", t("Kies de dag waarop het was. Dat kan vandaag zijn, of eerder."));
    else
        typed.happened_on = *day;
    return typed;
}

html::Html entry_fields(const TypedEntry& typed, const look::Errors& errors) {
    std::vector<look::Choice> themes{{"", t("Dat weet ik nog niet")}};
    for (const Competence one : all_competences())
        themes.push_back({std::string(code(one)), label(one) + ": " + question(one)});
    return html::group(
        look::text_field({.name = "titel",
                          .label = t("Wat is het?"),
                          .hint = t("Bijvoorbeeld: mijn bijbaan, een optreden, een meeloopdag."),
                          .value = typed.title,
                          .required = true,
                          .max_length = static_cast<int>(longest_title)},
                         errors),
        look::text_field({.name = "dag", .label = t("Wanneer was het?"), .value = typed.day, .type = "date"},
                         errors),
        look::select_field({.name = "thema", .label = t("Waar gaat het over?"), .value = typed.theme}, themes,
                           errors));
}

} // namespace trialoog::dossier
