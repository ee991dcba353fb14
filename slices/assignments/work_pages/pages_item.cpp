// What stands on a page of a work beside its frame: questions, texts, links, two tops side by side, photos.

#include "slices/assignments/work_pages/work_pages.hpp"

#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/poster/pages_poster.hpp"
#include "slices/assignments/work/next_step.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;
namespace {

/// To whom the page speaks; what they do together, to whoever holds the device.
Side spoken_to(const OpenedWork& opened, Part part) {
    if (part == Part::together) return opened.seat.side.value_or(Side::adult);
    return part == Part::adult ? Side::adult : Side::pupil;
}

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
    const auto sees = [](const std::string& name) {
        return tf("{name} ziet", fmt::arg("name", capital(name)));
    };
    const bool own = opened.seat.side.has_value(); // else somebody reads along who didn't take part
    const bool differ = !laid.pupil_only.empty() || !laid.adult_only.empty();
    return group(
        look::card(own ? t("Dit zien jullie allebei") : t("Dit zien zij allebei"),
                   same.empty()
                       ? Html(p(own ? t("Jullie kozen andere woorden. Dat geeft juist stof om te praten.")
                                    : t("Zij kozen andere woorden. Dat geeft juist stof om te praten.")))
                       : same),
        when(differ, [&] {
            return look::card(
                own ? t("Hier kijken jullie anders") : t("Hier kijken zij anders"),
                look::differ({pupil, sees(names.pupil), in_own_language(laid.pupil_only)},
                             {adult, sees(names.adult_speaks), in_own_language(laid.adult_only)}));
        }));
}

Html said_by(const OpenedWork& opened, Part part, const Names& names) {
    const bool pupil = part == Part::pupil;
    const look::Speaker who{pupil ? look::Voice::pupil : look::Voice::parent,
                            pupil ? names.pupil : names.adult_speaks};
    Html all;
    for (const Field& field : opened.form->fields) {
        const bool has_story = field.item->kind == Kind::choice && !field.item->about.empty();
        if (field.part() != part || !has_story) continue;
        const std::string_view story = value_of(opened.answers, field.item->about);
        const std::string quality(value_of(opened.answers, field.key));
        if (story.empty() && quality.empty()) continue;
        all += Html(div(look::quote(who, story), when(!quality.empty(), [&] {
                            return p(look::tag(look::Tone::plain, t_content(quality)));
                        })));
    }
    return all;
}

/// What each told, behind a fold.
Html stories(const OpenedWork& opened, const Names& names) {
    const auto told = [&](Part part, const std::string& name) {
        const Html all = said_by(opened, part, names);
        if (all.empty()) return Html();
        return Html(details(
            cls("more"),
            summary(tf("Dit vertelde {name}", fmt::arg("name", name)), look::icon("chevron-down")), all));
    };
    return group(told(Part::pupil, names.pupil), told(Part::adult, names.adult_speaks));
}

/// Opens in a tab of its own, and tells the other site nothing of ours.
Html link_out(const OpenedWork& opened, const Item& item, const PartView& view, const Names& names) {
    const Side reader = spoken_to(opened, view.part);
    const std::string address = address_of(item, value_of(opened.answers, item.link_of), view.links);
    const std::string label = say(item.label.to(reader), names);
    const auto tap = [&] {
        return p(a(cls("btn quiet"), href(address), attr("target", "_blank"),
                   attr("rel", "noopener noreferrer"), look::icon("arrow-right"), label,
                   look::unseen(t("(opent een andere site)"))));
    };
    const auto no_address = [&] {
        return p(b(label), " ",
                 span(cls("detail"), t("De school heeft hier nog geen filmpje gekozen. Zoek samen zelf.")));
    };
    return look::card({}, group(when(!item.hint.empty(), [&] { return p(say(item.hint.to(reader), names)); }),
                                when(!address.empty(), tap), when(address.empty(), no_address)));
}

Html text_to_read(const OpenedWork& opened, const Item& item, const PartView& view, const Names& names) {
    const Side reader = spoken_to(opened, view.part);
    return look::card(say(item.label.to(reader), names),
                      p(cls("own-text"), say(item.text.to(reader), names)));
}

Html photo_list(const OpenedWork& opened, const PartView& view, const Item& item) {
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

Html photo_card(const OpenedWork& opened, const PartView& view, const Item& item, const Names& names) {
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
/// A poster is made on a page of its own; here stands a small picture of it.
Html way_to_poster(const OpenedWork& opened, const Item& item, const Names& names, Side reader,
                   const look::Errors& errors) {
    const std::string path = poster_path(opened, item);
    const Html picture = small_poster(opened, item, path);
    const bool made = !picture.empty();
    const std::string_view wrong = errors.of(item.key);
    return div(cls("field"), p(b(say(item.label.to(reader), names))),
               when(!item.hint.empty(), [&] { return p(cls("hint"), say(item.hint.to(reader), names)); }),
               when(!wrong.empty(), [&] { return p(cls("wrong"), wrong); }), picture,
               p(a(cls("btn quiet"), id(look::id_of(item.key)), href(path), look::icon("palette"),
                   made ? t("Verander de poster") : t("Maak de poster"))));
}
} // namespace

Html shown_item(const OpenedWork& opened, const Item& item, const PartView& view, const Names& names) {
    switch (item.kind) {
    case Kind::read:
        return text_to_read(opened, item, view, names);
    case Kind::link:
        return link_out(opened, item, view, names);
    case Kind::comparison:
        return group(side_by_side(opened, item, names), stories(opened, names));
    default:
        return {};
    }
}

Html asked_item(const OpenedWork& opened, const Item& item, const PartView& view, const Names& names,
                Side reader, look::Voice voice) {
    if (item.kind == Kind::poster) return way_to_poster(opened, item, names, reader, view.errors);
    ControlStyle style{reader, voice};
    const auto known = view.known.find(item.offers);
    if (known != view.known.end()) style.offered = style.words_first = known->second;
    if (item.kind == Kind::top)
        style.words_first =
            words_named(*opened.form, opened.form->fields_of(item).front()->part(), view.shown);
    return controls(item, *opened.form, names, view.shown, style, view.errors);
}

Html photo_cards(const OpenedWork& opened, const Page& page, const PartView& view, const Names& names) {
    Html all;
    for (const Step* step : page)
        for (const Item& item : step->items)
            if (item.kind == Kind::photo) all += photo_card(opened, view, item, names);
    return all;
}

Html dossier_tips(const Page& page, const PartView& view, Side reader) {
    Html all;
    for (const Step* step : page) {
        const auto known = view.known.find(step->from_dossier);
        if (known == view.known.end() || known->second.empty()) continue;
        const std::string words = i18n::list_of(in_own_language(known->second)); // fmt::arg borrows
        const auto named = fmt::arg("words", words);
        all += Html(p(cls("hint"), reader == Side::pupil ? tf("In je dossier staat al: {words}.", named)
                                                         : tf("In het dossier staat al: {words}.", named)));
    }
    return all;
}

Html opens_later(const OpenedWork& opened, const Step& step) {
    const auto day = opens_on(step, opened.answers);
    return look::notice(look::Tone::plain, t("Dit komt later"),
                        p(day ? tf("Dit kan vanaf {day}.", fmt::arg("day", i18n::long_date(*day)))
                              : t("Vul eerst de dag in. Vanaf die dag kan dit.")));
}

} // namespace trialoog::assignments
