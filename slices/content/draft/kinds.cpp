#include "slices/content/draft/kinds.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/content/template/template_words.hpp"

namespace trialoog::content {

std::string label(Kind kind) {
    switch (kind) {
    case Kind::text:
        return t("Lang antwoord");
    case Kind::line:
        return t("Kort antwoord");
    case Kind::choice:
        return t("Eén woord kiezen");
    case Kind::top:
        return t("Een top kiezen, op volgorde");
    case Kind::several:
        return t("Meer woorden kiezen");
    case Kind::questions:
        return t("Vragen om mee te nemen");
    case Kind::rows:
        return t("Een lijstje met kolommen");
    case Kind::mark:
        return t("Een cijfer, en waarom");
    case Kind::date:
        return t("Een dag");
    case Kind::place:
        return t("Een plaats");
    case Kind::poster:
        return t("Een poster");
    case Kind::read:
        return t("Tekst om te lezen");
    case Kind::link:
        return t("Een film of site");
    case Kind::comparison:
        return t("Twee tops naast elkaar");
    case Kind::photo:
        return t("Een foto");
    }
    return {};
}

std::vector<look::Choice> kind_choices() {
    std::vector<look::Choice> choices;
    for (const auto& [code, kind] : said::kinds)
        choices.push_back({std::string(code), label(kind)});
    return choices;
}

std::vector<look::Choice> yield_choices() {
    return {{"", t("Niets: het blijft bij de opdracht")},
            {"quality", t("Een kwaliteit")},
            {"motive", t("Een motief: wat de leerling belangrijk vindt")},
            {"job", t("Een beroep")},
            {"person", t("Iemand uit het netwerk")},
            {"profile", t("Een profiel")},
            {"course", t("Een opleiding")},
            {"next_step", t("Een volgende stap")},
            {"result", t("Wat eruit kwam")},
            {"evaluation", t("Hoe de leerling erop terugkijkt")},
            {"follow_up", t("Wat de leerling hierna doet")}};
}

std::string label(Part part) {
    switch (part) {
    case Part::pupil:
        return t("De leerling");
    case Part::adult:
        return t("De volwassene");
    case Part::together:
        return t("Samen");
    case Part::after:
        return t("De leerling, na het gesprek");
    }
    return {};
}

bool asks(Kind kind) {
    return kind != Kind::read && kind != Kind::link && kind != Kind::comparison && kind != Kind::photo;
}

bool has_words(Kind kind) {
    return kind == Kind::choice || kind == Kind::top || kind == Kind::several || kind == Kind::questions;
}

} // namespace trialoog::content
