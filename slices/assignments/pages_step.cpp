// One question on a card: a step of the pupil's or the adult's part.

#include "slices/assignments/pages_work.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/next_step.hpp"

#include <fmt/format.h>

namespace trialoog::assignments {
using namespace html;
namespace {

std::string who_answers(const OpenedWork& opened, Side part, const Names& names) {
    if (part == Side::adult)
        return opened.seat.side == Side::adult
                   ? t("U bent aan de beurt")
                   : tf("{adult} is aan de beurt", fmt::arg("adult", capital(names.adult_speaks)));
    return opened.seat.side == Side::pupil ? t("Jij bent aan de beurt")
                                           : tf("{pupil} is aan de beurt", fmt::arg("pupil", names.pupil));
}

std::string time_left(const OpenedWork& opened, const StepView& view, const Names& names) {
    const int minutes = minutes_left(*opened.form, view.part, view.number);
    const std::string& with = view.part == Side::pupil ? names.adult : names.pupil;
    if (!has_companion(opened.work) && view.part == Side::pupil)
        return tf("Nog ongeveer {n} minuten", fmt::arg("n", minutes));
    return tf("Samen met {name} · nog ongeveer {n} minuten", fmt::arg("name", with), fmt::arg("n", minutes));
}

Html examples(const Step& step, Side part, const Names& names) {
    if (step.examples.empty()) return {};
    return details(cls("more"), summary(t("Voorbeelden"), look::icon("chevron-down")),
                   ul(each(step.examples, [&](const Example& example) {
                       return li(say(example.text.to(part), names), " → ", b(t_content(example.quality)));
                   })));
}

Html dossier_tip(const std::vector<std::string>& known) {
    if (known.empty()) return {};
    return p(cls("hint"), tf("In je dossier staat al: {words}.", fmt::arg("words", i18n::list_of(known))));
}

Html questions(const OpenedWork& opened, const StepView& view, const Step& step, const Names& names) {
    const ControlStyle style{view.part, look_voice(step.voice),
                             words_named(*opened.form, step.voice, view.shown)};
    Html all;
    for (const Field& field : opened.form->fields) {
        if (field.step != &step) continue;
        ControlStyle own = style;
        if (field.item->kind != Kind::top) own.words_first.clear();
        all += control(field, *opened.form, names, view.shown, own, view.errors);
    }
    return all;
}
} // namespace

Html step_page(const OpenedWork& opened, const StepView& view) {
    const Names names = names_of(opened.work);
    const auto steps = opened.form->steps_of(voice_of(view.part));
    const Step& step = *steps.at(static_cast<std::size_t>(view.number - 1));
    const look::Voice voice = look_voice(step.voice);
    const bool has_top = !step.items.empty() && step.items.front().kind == Kind::top;
    const std::string back =
        view.number > 1 ? step_path(opened.work.id, view.part, view.number - 1) : work_path(opened.work.id);
    const bool last = view.number == static_cast<int>(steps.size());
    const std::string place = step.place == Place::in_class ? t("in de klas")
                              : step.place == Place::alone  ? t("alleen")
                                                            : std::string();
    return group(look::error_summary(view.errors), read_aloud_button(),
                 look::heading(time_left(opened, view, names), say(step.title.to(view.part), names),
                               say(step.hint.to(view.part), names)),
                 look::steps(view.number, static_cast<int>(steps.size()), place, voice),
                 form(method("post"), action(step_path(opened.work.id, view.part, view.number)),
                      flag("novalidate"), script_attributes(opened),
                      look::voice_card(voice, who_answers(opened, view.part, names),
                                       group(examples(step, view.part, names),
                                             has_top ? dossier_tip(view.known_qualities) : Html(),
                                             questions(opened, view, step, names))),
                      p(cls("hint"), hidden_until_together(opened, view.part)),
                      look::foot(group(a(href(back), t("Vorige")), look::saved({}),
                                       look::submit(last ? t("Klaar met mijn deel") : t("Volgende"))))),
                 two_versions_template());
}

Html hand_over_page(const OpenedWork& opened) {
    const Names names = names_of(opened.work);
    const Side own = opened.seat.side.value_or(Side::pupil);
    const Side next = other(own);
    const bool to_adult = next == Side::adult;
    const std::string& name = names.of(next);
    const bool elsewhere = fills_in_elsewhere(*opened.form, opened.answers, next, opened.seat);
    const Count count = progress_of(*opened.form, opened.answers, voice_of(next));
    const std::string here = tf("Geef de telefoon aan {name}", fmt::arg("name", name));
    const auto on_this_phone = [&] {
        return look::voice_card(
            look_voice(voice_of(next)), here,
            group(
                p(tf("{name} geeft nu eigen antwoorden. Kijk niet mee. Straks leggen jullie alles naast "
                     "elkaar.",
                     fmt::arg("name", capital(to_adult ? names.adult_speaks : names.pupil)))),
                p(look::button_link(
                    step_path(opened.work.id, next, first_open_step(*opened.form, opened.answers, next)),
                    tf("Begin als {name}", fmt::arg("name", to_adult ? names.adult_speaks : names.pupil))))));
    };
    return div(script_attributes(opened), read_aloud_button(),
               look::heading(to_adult ? t("Jouw deel is klaar") : t("Uw deel is klaar"),
                             elsewhere
                                 ? tf("{name} is bezig",
                                      fmt::arg("name", capital(to_adult ? names.adult_speaks : names.pupil)))
                                 : here),
               when(!elsewhere, on_this_phone),
               look::card(elsewhere ? std::string()
                                    : tf("Doet {name} het op een eigen telefoon?", fmt::arg("name", name)),
                          group(p(t("Dan gaat deze pagina vanzelf verder als het klaar is.")),
                                p(attr("data-progress", to_adult ? "adult" : "pupil"), role("status"),
                                  tf("{answered} van {asked} antwoorden",
                                     fmt::arg("answered", count.answered), fmt::arg("asked", count.asked))),
                                p(look::button_link(work_path(opened.work.id, "wissel"),
                                                    t("Kijk of het klaar is"), true)))),
               p(a(href(work_path(opened.work.id)), t("Terug naar de opdracht"))));
}

} // namespace trialoog::assignments
