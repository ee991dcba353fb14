#include "slices/assignments/work_frame/work_page.hpp"

#include "look/read_aloud.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/next_step.hpp"
#include "slices/assignments/work/wording.hpp"

#include <fmt/format.h>

namespace trialoog::assignments {
using namespace html;

look::Voice voice_of(Answerer answerer) {
    return answerer == Answerer::adult ? look::Voice::parent : look::Voice::pupil;
}

http::Response work_page(const access::Asked& asked, std::string_view title, const Html& content, int status,
                         std::vector<std::string> scripts) {
    look::Frame frame = access::frame(asked, std::string(title));
    frame.scripts = std::move(scripts);
    return http::page(look::page(frame, content), status);
}

std::string stage_of(const Work& work) {
    return fmt::format("{}{}{}{}", work.pupil_ready_at ? 'p' : '-', work.adult_ready_at ? 'a' : '-',
                       work.handed_in_at ? 'h' : '-', work.companion);
}

std::vector<Attribute> script_attributes(const OpenedWork& opened) {
    return {attr("data-work", work_path(opened.work.id)),
            attr("data-since", opened.work.change_number),
            attr("data-stage", stage_of(opened.work)),
            attr("data-owner", opened.seat.person_id),
            flag("data-closed", opened.work.handed_in_at.has_value()),
            attr("data-text-progress", t("{answered} van {asked} antwoorden")),
            attr("data-text-saved", t("Bewaard")),
            attr("data-text-saving", t("Bewaren…")),
            attr("data-text-offline", t("Geen verbinding. We bewaren het op dit toestel.")),
            attr("data-text-refused", opened.seat.side == Side::pupil
                                          ? t("Dit kunnen we niet bewaren. Kijk je antwoord nog eens na.")
                                          : t("Dit kunnen we niet bewaren. Kijk uw antwoord nog eens na."))};
}

Html typed_by(const OpenedWork& opened) {
    return input(type("hidden"), name("van"), value(opened.seat.person_id));
}

std::string hidden_until_together(const OpenedWork& opened, Part part) {
    const bool own_part = part == Part::pupil || part == Part::adult;
    if (!own_part || !opened.form->has(Part::adult) || together_is_open(opened.work, *opened.form)) return {};
    const Names names = names_of(opened.work);
    if (part == Part::pupil)
        return tf("{adult} ziet je antwoord pas als jullie samen kijken.",
                  fmt::arg("adult", capital(names.adult)));
    return tf("{pupil} ziet uw antwoord pas als jullie samen kijken.", fmt::arg("pupil", names.pupil));
}

Html read_aloud_button() { return look::read_aloud_button(); }

} // namespace trialoog::assignments
