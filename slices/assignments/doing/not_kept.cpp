#include "slices/assignments/doing/not_kept.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/doing/answer_form.hpp"
#include "slices/assignments/doing/pages_work.hpp"

#include <algorithm>

namespace trialoog::assignments {

std::vector<Typed> unkept(const OpenedWork& opened, const http::Fields& sent) {
    auto typed = typed_answers(*opened.form, sent, opened.answers);
    std::erase_if(typed, [&](const Typed& one) {
        return one.value.empty() || one.value == value_of(opened.answers, one.field);
    });
    return typed;
}

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

http::Response not_kept(const http::Request& request, const access::Viewer& viewer, const OpenedWork& opened,
                        const std::string& why, const std::vector<Typed>& typed, http::Response instead) {
    if (typed.empty()) return instead;
    return work_page(request, viewer, t("Niet bewaard"), not_kept_page(opened, why, typed), 409,
                     reading_scripts);
}

} // namespace trialoog::assignments
