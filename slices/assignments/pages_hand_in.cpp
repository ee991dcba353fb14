#include "slices/assignments/pages_work.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/next_step.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

Html line(bool done, const std::string& text, const std::string& href_to) {
    return li(done ? Html(span(text)) : Html(a(href(href_to), text)),
              look::tag(done ? look::Tone::good : look::Tone::attention, done ? t("Klaar") : t("Nog doen")));
}
} // namespace

Html hand_in_page(const OpenedWork& opened, Day today, std::size_t photos,
                  const std::vector<std::string>& refusals) {
    const Work& work = opened.work;
    const Names names = names_of(work);
    const Count shared = progress_of(*opened.form, opened.answers, Voice::both);
    const bool talked = together_is_open(work) && shared.answered == shared.asked;
    look::Errors errors;
    for (const std::string& sentence : refusals)
        errors.add("", sentence);
    const std::string adult_part = tf("De antwoorden van {name}", fmt::arg("name", names.adult_speaks));
    return group(
        look::error_summary(errors), read_aloud_button(),
        look::heading(t_content(opened.form->title), t("Inleveren bij je mentor"),
                      is_late(work, today) ? t("De inleverdag is voorbij. Inleveren kan nog steeds.")
                                           : tf("Dit kan tot en met {day}.",
                                                fmt::arg("day", i18n::long_date(work.hand_in_on)))),
        look::card(t("Is alles klaar?"),
                   ul(cls("people"), line(has_companion(work), t("Met wie"), work_path(work.id, "met-wie")),
                      line(is_ready(work, Side::pupil),
                           tf("De antwoorden van {name}", fmt::arg("name", names.pupil)),
                           step_path(work.id, Side::pupil, 1)),
                      line(is_ready(work, Side::adult), adult_part, work_path(work.id, "wissel")),
                      line(talked, t("Samen praten"), work_path(work.id, "samen")),
                      li(a(href(work_path(work.id, "samen")), t("Een foto")),
                         look::tag(look::Tone::plain,
                                   photos ? tn("{n} foto", "{n} foto's", static_cast<long long>(photos))
                                          : t("Mag, hoeft niet"))))),
        p(t("Na het inleveren leest de mentor jullie antwoorden. Alles komt ook in het dossier.")),
        look::post_form(work_path(work.id, "inleveren"),
                        look::foot(group(a(href(work_path(work.id, "samen")), t("Terug")),
                                         look::submit(t("Lever in"))))));
}

} // namespace trialoog::assignments
