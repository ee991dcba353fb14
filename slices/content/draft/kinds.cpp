#include "slices/content/draft/kinds.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::content {

std::string label(Kind kind) { return t_content(traits(kind).called); }

std::vector<look::Choice> kind_choices() {
    std::vector<look::Choice> choices;
    for (const KindTraits& one : kind_rows)
        choices.push_back({std::string(one.word), label(one.kind)});
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

} // namespace trialoog::content
