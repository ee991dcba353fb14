// What they do together, a page at a time; and all of it to read when it is handed in.

#include "slices/assignments/work_pages/work_pages.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/open_day/pages_open_day.hpp"
#include "slices/assignments/work/next_step.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

std::string who_tells(const Item& item, const Names& names) {
    if (item.told_by == Answerer::both) return t("Samen");
    return tf("{name} vertelt",
              fmt::arg("name", item.told_by == Answerer::pupil ? names.pupil : capital(names.adult_speaks)));
}

Html questions(const OpenedWork& opened, const PartView& view, const Step& step, const Names& names,
               Side reader) {
    Html all;
    for (const Item& item : step.items) {
        const look::Voice voice = voice_of(item.told_by);
        const Html asked = asked_item(opened, item, view, names, reader, voice);
        all += shown_item(opened, item, view, names);
        if (!asked.empty()) all += look::voice_card(voice, who_tells(item, names), asked);
    }
    return all;
}

/// A page with one subject says its title once; of more steps on one page the later ones are questions of it.
Html page_content(const OpenedWork& opened, const PartView& view, const Page& page, const Names& names,
                  Side reader, Day today) {
    Html all = dossier_tips(page, view, reader);
    for (const Step* step : page)
        all += is_open(*step, opened.answers, today) ? questions(opened, view, *step, names, reader)
                                                     : opens_later(opened, *step);
    return all;
}

std::string where(const OpenedWork& opened, const PartView& view, std::size_t pages, const Names& names) {
    if (pages < 2) return t("Samen");
    const int minutes = minutes_left(*opened.form, view.part, view.page);
    return tf("Samen met {name} · nog ongeveer {n} minuten",
              fmt::arg("name", names.of(other(*opened.seat.side))), fmt::arg("n", minutes));
}
} // namespace

Html sit_together_page(const OpenedWork& opened) {
    const Names names = names_of(opened.work);
    const bool pupil = opened.seat.side == Side::pupil;
    const std::string& name = pupil ? names.adult : names.pupil;
    const auto name_arg = fmt::arg("name", name);
    const std::string question = pupil ? tf("Is {name} bij je?", name_arg) : tf("Is {name} bij u?", name_arg);
    const bool both = opened.form->has(Part::pupil) && opened.form->has(Part::adult);
    const std::string why = both ? t("Hierna liggen jullie antwoorden naast elkaar. Kijk er samen naar.")
                                 : t("Wat hierna komt, doen jullie samen.");
    const std::string hear = pupil ? tf("Dan hoor je van {name} zelf waarom.", name_arg)
                                   : tf("Dan hoort u van {name} zelf waarom.", name_arg);
    const std::string first = page_path(opened, Part::together, 1);
    return div(
        script_attributes(opened), read_aloud_button(),
        look::heading(t_content(opened.form->title), question, both ? why + " " + hear : why),
        p(look::button_link(first + "?" + std::string(sitting_together) + "=ja", t("Ja, we kijken samen"))),
        p(look::button_link(work_path(opened.work.id), t("Nee, later"), true)));
}

Html together_page(const OpenedWork& opened, const PartView& view, Day today) {
    const Names names = names_of(opened);
    const Side reader = opened.seat.side.value_or(Side::adult);
    const auto pages = pages_asked(*opened.form, opened.answers, Part::together);
    const Page& page = pages.at(static_cast<std::size_t>(view.page - 1));
    const Step& first = *page.front();
    const bool last = view.page == static_cast<int>(pages.size());
    const std::string back =
        view.page > 1 ? page_path(opened, Part::together, view.page - 1) : work_path(opened.work.id);
    return group(look::error_summary(view.errors), look::still_to_do(view.left), read_aloud_button(),
                 look::heading(where(opened, view, pages.size(), names), say(first.title.to(reader), names),
                               say(first.hint.to(reader), names)),
                 when(pages.size() > 1,
                      [&] {
                          return look::steps(view.page, static_cast<int>(pages.size()), t("samen"),
                                             look::Voice::pupil);
                      }),
                 form(method("post"), action(page_path(opened, Part::together, view.page)),
                      flag("novalidate"), id("antwoorden"), script_attributes(opened),
                      attr("data-photos", static_cast<long long>(view.photos.size())), typed_by(opened),
                      page_content(opened, view, page, names, reader, today)),
                 photo_cards(opened, page, view, names), take_along(opened, page),
                 look::foot(group(a(href(back), view.page > 1 ? t("Vorige") : t("Terug naar de opdracht")),
                                  look::saved({}),
                                  button(type("submit"), cls("btn"), attr("form", "antwoorden"),
                                         last ? t("Klaar") : t("Volgende")))),
                 two_versions_template());
}

} // namespace trialoog::assignments
