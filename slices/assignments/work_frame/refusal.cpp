#include "slices/assignments/work_frame/refusal.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/wording.hpp"

#include <nlohmann/json.hpp>

namespace trialoog::assignments {

using nlohmann::json;

std::string why_not_here(const OpenedWork& opened, Part part) {
    const Names names = names_of(opened);
    if (opened.work.handed_in_at)
        return t(
            "De opdracht is intussen ingeleverd. Er verandert niets meer. Moet dit er toch bij? Vraag de "
            "mentor om de opdracht terug te geven.");
    if (!opened.seat.side)
        return tf("{pupil} doet deze opdracht intussen met iemand anders.", fmt::arg("pupil", names.pupil));
    if (!has_companion(opened.work))
        return t("Intussen is niet meer gekozen met wie jullie dit doen. Kies dat eerst.");
    if (part == Part::together || part == Part::after)
        return t("Dit deel is nog niet open. Het kan als jullie allebei klaar zijn.");
    return t("Dit deel wordt intussen op een ander toestel ingevuld.");
}

std::string page_is_gone() {
    return t("Deze vraag staat er nu niet. Op een ander toestel is intussen iets veranderd.");
}

std::string refusal_sentence(Filling why, const OpenedWork& opened, std::string_view key) {
    const Field* field = opened.form->field(key);
    switch (why) {
    case Filling::handed_in:
        return t("Het is al ingeleverd. Er verandert niets meer.");
    case Filling::other_device:
        return t("Dit deel wordt op een ander toestel ingevuld.");
    case Filling::not_yet:
        if (field && together_is_open(opened.work, *opened.form)) return page_is_gone();
        return t("Dit kan als jullie allebei klaar zijn.");
    case Filling::only_reads:
        return why_not_here(opened, Part::together);
    default:
        return t("Dit antwoord hoort niet bij deze opdracht.");
    }
}

http::Response refused_answer(Filling why, const OpenedWork& opened, std::string_view key) {
    const bool unknown = why == Filling::no_such_field || why == Filling::only_reads;
    json body{{"error", refusal_sentence(why, opened, key)}};
    const Answer* kept = find_answer(opened.answers, key);
    if (!unknown && (!kept || may_see_answer(opened.work, *opened.form, *kept, opened.seat))) {
        body["field"] = key;
        body["value"] = kept ? kept->value : "";
        body["version"] = kept ? kept->version : 0;
        body["closed"] = true;
    }
    return http::json(body.dump(), unknown ? 404 : 409);
}

} // namespace trialoog::assignments
