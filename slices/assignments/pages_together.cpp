// The talk: what both named side by side, the questions for both, photos.

#include "slices/assignments/pages_work.hpp"

#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/next_step.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;
namespace {

std::vector<std::string> in_own_language(const std::vector<std::string>& words) {
    std::vector<std::string> said;
    for (const std::string& word : words)
        said.push_back(t_content(word));
    return said;
}

Html side_by_side(const OpenedWork& opened, const Item& item, const Names& names) {
    const Template& form = *opened.form;
    const Comparison laid = compare(top_of(*form.item(item.of[0]), opened.answers),
                                    top_of(*form.item(item.of[1]), opened.answers));
    const look::Speaker pupil{look::Voice::pupil, names.pupil};
    const look::Speaker adult{look::Voice::parent, names.adult_speaks};
    Html same;
    for (const Named& named : laid.agree)
        same += look::agreed(t_content(named.quality), {pupil, adult});
    const auto sees = [](const std::string& name) { return tf("{name} ziet", fmt::arg("name", name)); };
    const bool differ = !laid.pupil_only.empty() || !laid.adult_only.empty();
    return group(
        look::card(t("Dit zien jullie allebei"),
                   same.empty()
                       ? Html(p(t("Jullie kozen andere woorden. Dat geeft juist stof om te praten.")))
                       : same),
        when(differ, [&] {
            return look::card(
                t("Hier kijken jullie anders"),
                look::differ({pupil, sees(names.pupil), in_own_language(laid.pupil_only)},
                             {adult, sees(names.adult_speaks), in_own_language(laid.adult_only)}));
        }));
}

Html said_by(const OpenedWork& opened, Side part, const Names& names) {
    Html all;
    for (const Field& field : opened.form->fields) {
        if (field.voice() != voice_of(part) || field.item->about.empty()) continue;
        const std::string_view story = value_of(opened.answers, field.item->about);
        const std::string quality(value_of(opened.answers, field.key));
        if (story.empty() && quality.empty()) continue;
        const bool pupil = part == Side::pupil;
        all += Html(
            div(look::quote({pupil ? look::Voice::pupil : look::Voice::parent,
                             pupil ? names.pupil : names.adult_speaks},
                            story),
                when(!quality.empty(), [&] { return p(look::tag(look::Tone::plain, t_content(quality))); })));
    }
    return all;
}

Html stories(const OpenedWork& opened, const Names& names) {
    const auto told = [&](Side part, const std::string& title) {
        const Html all = said_by(opened, part, names);
        return all.empty() ? Html()
                           : Html(details(cls("more"), summary(title, look::icon("chevron-down")), all));
    };
    return group(told(Side::pupil, tf("Dit vertelde {name}", fmt::arg("name", names.pupil))),
                 told(Side::adult, tf("Dit vertelde {name}", fmt::arg("name", names.adult_speaks))));
}

Html photo_list(const OpenedWork& opened, const TogetherView& view, const Item& item) {
    const auto own = [&](const Photo& photo) {
        return opened.seat.side && photo.added_by == opened.seat.person_id && !opened.work.handed_in_at;
    };
    Html all;
    for (const Photo& photo : view.photos) {
        if (photo.field != item.key) continue;
        const std::string path = "/foto/" + photo.id;
        all += Html(li(a(href(path), img(src(path + "/klein"), attr("alt", t("Foto bij deze opdracht")),
                                         attr("loading", "lazy"))),
                       when(own(photo), [&] { return look::act(path + "/weg", t("Haal weg")); })));
    }
    return all.empty() ? Html() : Html(ul(cls("photos"), all));
}

Html photo_card(const OpenedWork& opened, const TogetherView& view, const Item& item, const Names& names) {
    const Side reader = opened.seat.side.value_or(Side::adult);
    const Html photos = photo_list(opened, view, item);
    const bool may_add = opened.seat.side && !opened.work.handed_in_at;
    if (!may_add && photos.empty()) return {};
    const look::Field field{.name = item.key,
                            .label = say(item.label.to(reader), names),
                            .hint = say(item.hint.to(reader), names)};
    const auto adding = [&] {
        return form(method("post"), action(work_path(opened.work.id, "foto")),
                    attr("enctype", "multipart/form-data"), flag("data-photo"),
                    attr("data-text-busy", t("De foto wordt verstuurd")),
                    attr("data-text-failed", t("De foto is niet verstuurd. Probeer het nog eens.")),
                    look::photo_field(field, view.errors),
                    div(cls("buttons"), look::submit(t("Zet de foto erbij"), {}, {}, true),
                        p(cls("hint"), role("status"), flag("data-status"))));
    };
    return look::card(may_add ? std::string() : field.label, group(photos, when(may_add, adding)));
}

std::string who_tells(const Field& field, const Names& names) {
    if (field.item->told_by == Voice::both) return t("Samen");
    return tf(
        "{name} vertelt",
        fmt::arg("name", field.item->told_by == Voice::pupil ? names.pupil : capital(names.adult_speaks)));
}

Html questions(const OpenedWork& opened, const TogetherView& view, const Step& step, const Names& names) {
    const Side reader = opened.seat.side.value_or(Side::adult);
    Html all;
    for (const Field& field : opened.form->fields) {
        if (field.step != &step) continue;
        const look::Voice voice = look_voice(field.item->told_by);
        all += look::voice_card(
            voice, who_tells(field, names),
            control(field, *opened.form, names, view.shown, {reader, voice, {}}, view.errors));
    }
    return all;
}

Html told_together(const OpenedWork& opened, const Names& names) {
    Html all;
    for (const Field& field : opened.form->fields) {
        const std::string_view value = value_of(opened.answers, field.key);
        if (field.voice() != Voice::both || value.empty()) continue;
        all += look::card(say(field.item->label.pupil, names), p(cls("kept"), value));
    }
    return all;
}

template <class Make> Html each_item(const Template& form, Kind kind, Make make) {
    Html all;
    for (const Step* step : form.steps_of(Voice::both))
        for (const Item& item : step->items)
            if (item.kind == kind) all += make(item);
    return all;
}
} // namespace

Html together_page(const OpenedWork& opened, const TogetherView& view) {
    const Names names = names_of(opened.work);
    const auto steps = opened.form->steps_of(Voice::both);
    const bool fills = opened.seat.side && !opened.work.handed_in_at;
    const Side reader = opened.seat.side.value_or(Side::adult);
    Html asked;
    for (const Step* step : steps)
        asked += questions(opened, view, *step, names);
    const std::string title = steps.empty() ? t("Samen") : say(steps.front()->title.to(reader), names);
    const auto to_fill = [&] {
        return form(method("post"), action(work_path(opened.work.id, "samen")), flag("novalidate"),
                    id("antwoorden"), script_attributes(opened),
                    attr("data-photos", static_cast<long long>(view.photos.size())), asked);
    };
    return group(look::error_summary(view.errors), read_aloud_button(),
                 look::heading(fills ? t("Stap 3 van 3 · samen") : t_content(opened.form->title),
                               fills ? title
                                     : tf("Dit schreven {pupil} en {adult}", fmt::arg("pupil", names.pupil),
                                          fmt::arg("adult", names.adult_speaks)),
                               fills && !steps.empty() ? say(steps.front()->hint.to(reader), names) : ""),
                 each_item(*opened.form, Kind::comparison,
                           [&](const Item& item) { return side_by_side(opened, item, names); }),
                 stories(opened, names), fills ? Html(to_fill()) : told_together(opened, names),
                 each_item(*opened.form, Kind::photo,
                           [&](const Item& item) { return photo_card(opened, view, item, names); }),
                 look::foot(group(a(href(work_path(opened.work.id)), t("Terug naar de opdracht")),
                                  when(fills,
                                       [&] {
                                           return group(look::saved({}),
                                                        button(type("submit"), cls("btn"),
                                                               attr("form", "antwoorden"), t("Klaar")));
                                       }))),
                 fills ? two_versions_template() : Html());
}

} // namespace trialoog::assignments
