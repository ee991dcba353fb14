#include "slices/assignments/doing/pages_doing.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/next_step.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

Html line(bool done, const std::string& text, const std::string& href_to) {
    return li(done ? Html(span(text)) : Html(a(href(href_to), text)),
              look::tag(done ? look::Tone::good : look::Tone::plain, done ? t("Klaar") : t("Nog doen")));
}

bool takes_photos(const Template& form) {
    for (const Step* step : form.steps_of(Part::together))
        for (const Item& item : step->items)
            if (item.kind == Kind::photo) return true;
    return false;
}
} // namespace

Html hand_in_page(const OpenedWork& opened, Day today, const HandingIn& now) {
    const Work& work = opened.work;
    const Names names = names_of(work);
    const Template& form = *opened.form;
    const auto is_done = [&](Part part) { return is_ready(work, form, opened.answers, part); };
    const bool talked = together_is_open(work, form) && is_done(Part::together);
    std::vector<look::Left> left;
    for (const std::string& sentence : now.refusals)
        left.push_back({"", sentence});
    const auto answers_of = [](const std::string& name) {
        return tf("De antwoorden van {name}", fmt::arg("name", name));
    };
    const std::string mentor = now.mentor.empty() ? t("de mentor") : now.mentor;
    const std::string title = opened.seat.side == Side::pupil
                                  ? t("Inleveren bij je mentor")
                                  : tf("Inleveren bij {mentor}", fmt::arg("mentor", mentor));
    Html lines;
    lines += line(has_companion(work), t("Met wie"), work_path(work.id, "met-wie"));
    if (form.has(Part::pupil))
        lines += line(is_done(Part::pupil), answers_of(names.pupil), page_path(opened, Part::pupil, 1));
    if (form.has(Part::adult))
        lines += line(is_done(Part::adult), answers_of(names.adult_speaks), work_path(work.id, "wissel"));
    if (form.has(Part::together)) lines += line(talked, t("Samen praten"), work_path(work.id, "samen"));
    if (form.has(Part::after))
        lines += line(is_done(Part::after), tf("Wat {name} daarna doet", fmt::arg("name", names.pupil)),
                      page_path(opened, Part::after, 1));
    if (takes_photos(form))
        lines += Html(li(a(href(work_path(work.id, "samen")), t("Een foto")),
                         look::tag(look::Tone::plain, now.photos ? tn("{n} foto", "{n} foto's",
                                                                      static_cast<long long>(now.photos))
                                                                 : t("Mag, hoeft niet"))));
    return group(look::still_to_do(left), read_aloud_button(),
                 look::heading(t_content(opened.form->title), title,
                               is_late(work, today) ? t("De inleverdag is voorbij. Inleveren kan nog steeds.")
                                                    : tf("Dit kan tot en met {day}.",
                                                         fmt::arg("day", i18n::long_date(work.hand_in_on)))),
                 look::card(t("Is alles klaar?"), ul(cls("people"), lines)),
                 p(tf("Na het inleveren leest {mentor} jullie antwoorden. Alles komt ook in het dossier.",
                      fmt::arg("mentor", mentor))),
                 look::post_form(work_path(work.id, "inleveren"),
                                 look::foot(group(a(href(work_path(work.id, "samen")), t("Terug")),
                                                  look::submit(t("Lever in"))))));
}

} // namespace trialoog::assignments
