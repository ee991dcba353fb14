// One question on a card: a step of the pupil's or the adult's part.

#include "slices/assignments/work_pages/work_pages.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/open_day/pages_open_day.hpp"
#include "slices/assignments/work/next_step.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

std::string who_answers(const OpenedWork& opened, Part part, const Names& names) {
    if (part == Part::adult)
        return opened.seat.side == Side::adult
                   ? t("U bent aan de beurt")
                   : tf("{adult} is aan de beurt", fmt::arg("adult", capital(names.adult_speaks)));
    return opened.seat.side == Side::pupil ? t("Jij bent aan de beurt")
                                           : tf("{pupil} is aan de beurt", fmt::arg("pupil", names.pupil));
}

std::string time_left(const OpenedWork& opened, const PartView& view, const Step& step, const Names& names) {
    const int minutes = minutes_left(*opened.form, view.part, view.page);
    const std::string& with = view.part == Part::adult ? names.pupil : names.adult;
    const bool without = step.place == Place::in_class || !has_companion(opened.work);
    if (view.part == Part::after || (without && view.part == Part::pupil))
        return tf("Nog ongeveer {n} minuten", fmt::arg("n", minutes));
    return tf("Samen met {name} · nog ongeveer {n} minuten", fmt::arg("name", with), fmt::arg("n", minutes));
}

Html examples(const Step& step, Side reader, const Names& names) {
    if (step.examples.empty()) return {};
    return details(cls("more"), summary(t("Voorbeelden"), look::icon("chevron-down")),
                   ul(each(step.examples, [&](const Example& example) {
                       return li(say(example.text.to(reader), names), when(!example.quality.empty(), [&] {
                                     return group(" → ", b(t_content(example.quality)));
                                 }));
                   })));
}

std::string place_of(const Step& step) {
    if (step.place == Place::in_class) return t("in de klas");
    return step.place == Place::alone ? t("alleen") : std::string();
}

std::string back_from(const OpenedWork& opened, const PartView& view) {
    return view.page > 1 ? page_path(opened, view.part, view.page - 1) : work_path(opened.work.id);
}

std::string button_text(const PartView& view, std::size_t pages) {
    if (view.page < static_cast<int>(pages)) return t("Volgende");
    return view.part == Part::after ? t("Klaar") : t("Klaar met mijn deel");
}

/// Texts to read and links stand above the card; the questions are the card.
Html step_content(const OpenedWork& opened, const PartView& view, const Page& page, const Names& names,
                  Day today) {
    const Side reader = view.part == Part::adult ? Side::adult : Side::pupil;
    const look::Voice voice = voice_of(page.front()->answerer);
    Html shown, asked;
    for (const Step* step : page) {
        if (!is_open(*step, opened.answers, today)) {
            shown += opens_later(opened, *step);
            continue;
        }
        asked += examples(*step, reader, names);
        for (const Item& item : step->items) {
            shown += shown_item(opened, item, view, names);
            asked += asked_item(opened, item, view, names, reader, voice);
        }
    }
    asked = group(dossier_tips(page, view, reader), asked);
    return group(shown, look::voice_card(voice, who_answers(opened, view.part, names), asked));
}
} // namespace

Html step_page(const OpenedWork& opened, const PartView& view, Day today) {
    const Names names = names_of(opened);
    const auto pages = pages_asked(*opened.form, opened.answers, view.part);
    const Page& page = pages.at(static_cast<std::size_t>(view.page - 1));
    const Step& first = *page.front();
    const Side reader = view.part == Part::adult ? Side::adult : Side::pupil;
    return group(
        look::error_summary(view.errors), look::still_to_do(view.left), read_aloud_button(),
        look::heading(time_left(opened, view, first, names), say(first.title.to(reader), names),
                      say(first.hint.to(reader), names)),
        look::steps(view.page, static_cast<int>(pages.size()), place_of(first), voice_of(first.answerer)),
        form(method("post"), action(page_path(opened, view.part, view.page)), flag("novalidate"),
             id("antwoorden"), script_attributes(opened), typed_by(opened),
             step_content(opened, view, page, names, today),
             p(cls("hint"), hidden_until_together(opened, view.part))),
        photo_cards(opened, page, view, names), take_along(opened, page),
        look::foot(group(
            a(href(back_from(opened, view)), t("Vorige")), look::saved({}),
            button(type("submit"), cls("btn"), attr("form", "antwoorden"), button_text(view, pages.size())))),
        two_versions_template());
}

Html hand_over_page(const OpenedWork& opened, Day today) {
    const Names names = names_of(opened);
    const Side own = opened.seat.side.value_or(Side::pupil);
    const Side next = other(own);
    const Part part = part_of(next);
    const bool to_adult = next == Side::adult;
    const std::string& name = names.of(next);
    const std::string speaks = to_adult ? names.adult_speaks : names.pupil;
    const bool elsewhere = fills_in_elsewhere(*opened.form, opened.answers, next, opened.seat);
    const Count count = progress_of(*opened.form, opened.answers, part);
    const std::string here = tf("Geef de telefoon aan {name}", fmt::arg("name", name));
    const std::string done = !opened.form->has(part_of(own)) ? t("Nog even wachten")
                             : to_adult                      ? t("Jouw deel is klaar")
                                                             : t("Uw deel is klaar");
    const auto on_this_phone = [&] {
        return look::voice_card(
            voice_of(to_adult ? Answerer::adult : Answerer::pupil), here,
            group(p(tf("{name} geeft nu eigen antwoorden. Kijk niet mee. Straks leggen jullie alles naast "
                       "elkaar.",
                       fmt::arg("name", capital(speaks)))),
                  p(look::button_link(
                      page_path(opened, part, first_open_page(*opened.form, opened.answers, part, today)),
                      tf("Begin als {name}", fmt::arg("name", speaks))))));
    };
    return div(
        script_attributes(opened), read_aloud_button(),
        look::heading(done, elsewhere ? tf("{name} is bezig", fmt::arg("name", capital(speaks))) : here),
        when(!elsewhere, on_this_phone),
        look::card(
            elsewhere ? std::string() : tf("Doet {name} het op een eigen telefoon?", fmt::arg("name", name)),
            group(
                p(t("Dan gaat deze pagina vanzelf verder als het klaar is.")),
                p(attr("data-progress", to_adult ? "adult" : "pupil"), role("status"),
                  count.answered ? tf("{answered} van {asked} antwoorden",
                                      fmt::arg("answered", count.answered), fmt::arg("asked", count.asked))
                                 : t("Nog niet begonnen")),
                p(look::button_link(work_path(opened.work.id, "wissel"), t("Kijk of het klaar is"), true)))),
        p(a(href(work_path(opened.work.id)), t("Terug naar de opdracht"))));
}

} // namespace trialoog::assignments
