// The board on which a poster is made, and the poster by itself.

#include "slices/assignments/poster/pages_poster.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/next_step.hpp"

#include <fmt/format.h>

namespace trialoog::assignments {
using namespace html;
namespace {

struct Tool {
    std::string_view act, icon;
    std::string label;
};

Html tool(const Tool& one) {
    return button(type("button"), cls("tool"), attr("data-act", one.act), aria_label(one.label),
                  attr("title", one.label), look::icon(one.icon));
}
Html tools(std::string_view name_, const std::string& label, const std::vector<Tool>& all) {
    return div(cls("tools"), role("group"), aria_label(label), attr("data-tools", name_), each(all, tool));
}

/// What the script says, in the reader's language.
std::vector<Attribute> script_texts() {
    return {attr("data-text-saved", t("Bewaard")),
            attr("data-text-saving", t("Bewaren…")),
            attr("data-text-offline", t("Geen verbinding. We bewaren het op dit toestel.")),
            attr("data-text-place", t("{what}: {x} cm van links, {y} cm van boven, {size} groot.")),
            attr("data-text-chosen", t("{what} is gekozen. Schuif met de pijltjes.")),
            attr("data-text-gone", t("{what} is weg.")),
            attr("data-text-added", t("{what} staat erop.")),
            attr("data-text-undone", t("De laatste stap is teruggedraaid.")),
            attr("data-text-full", t("Je poster is vol. Haal eerst iets weg."))};
}

/// {"photo":[30,240,110], …}: least, most, usual.
std::string sizes_for_script() {
    std::string all;
    for (const Piece kind : all_pieces) {
        const Sizes sizes = sizes_of(kind);
        all += fmt::format("{}\"{}\":[{},{},{}]", all.empty() ? "" : ",", code(kind), sizes.least, sizes.most,
                           sizes.usual);
    }
    return "{" + all + "}";
}

Html adding() {
    const auto add = [](std::string_view what, std::string_view icon, const std::string& label) {
        return button(type("button"), cls("adder"), attr("data-open", what), look::icon(icon), span(label));
    };
    return div(cls("adders"), role("group"), aria_label(t("Zet iets op je poster")),
               add("strong", "star", t("Sterke kant")), add("job", "briefcase-business", t("Beroep")),
               add("photo", "camera", t("Foto")), add("picture", "image", t("Plaatje")),
               add("title", "type", t("Titel")), add("next", "arrow-right", t("Stap")),
               add("text", "pencil", t("Tekst")), add("look", "palette", t("Stijl")));
}

Html changing() {
    return group(tools("place", t("Verplaats"),
                       {{"left", "move-left", t("Naar links")},
                        {"up", "move-up", t("Omhoog")},
                        {"down", "move-down", t("Omlaag")},
                        {"right", "move-right", t("Naar rechts")},
                        {"smaller", "minus", t("Kleiner")},
                        {"bigger", "plus", t("Groter")}}),
                 tools("change", t("Verander"),
                       {{"turn-left", "rotate-ccw", t("Draai naar links")},
                        {"turn-right", "rotate-cw", t("Draai naar rechts")},
                        {"colour", "palette", t("Andere kleur")},
                        {"front", "bring-to-front", t("Leg bovenop")},
                        {"words", "pencil", t("Verander de tekst")},
                        {"shape", "image", t("Rond of vierkant")},
                        {"remove", "trash-2", t("Haal weg")}}));
}

/// Hidden until the script is there: without it the form below does the same.
Html workbench() {
    return div(
        cls("bench-tools"), flag("hidden"), flag("data-bench"), div(flag("data-adding"), adding()),
        div(flag("data-changing"), flag("hidden"),
            p(cls("chosen"), b(flag("data-chosen")),
              button(type("button"), cls("done"), attr("data-act", "done"), look::icon("check"), t("Klaar"))),
            changing()),
        p(cls("bench-foot"),
          button(type("button"), cls("pill"), attr("data-act", "undo"), flag("disabled"),
                 look::icon("undo-2"), t("Stap terug")),
          span(cls("hint"), t("Sleep met je vinger of muis. Of kies iets, en gebruik de pijltjes."))),
        p(cls("unseen"), role("status"), flag("data-told")));
}

std::string title_of(const OpenedWork& opened, const PosterView& view) {
    return say(view.item->label.to(Side::pupil), names_of(opened));
}

Html photo_address_note(const PosterView& view) {
    if (!view.photos.empty()) return {};
    return p(cls("hint"), t("Begin met een foto van jezelf. Die komt groot in het midden."));
}

/// What the script clones when a save meets another version.
Html two_posters_template() {
    const auto pick = [](std::string_view what, const std::string& label_) {
        return button(type("button"), cls("btn quiet"), attr("data-pick", what), label_);
    };
    return trusted("<template id=\"two-posters\">" +
                   Html(div(h2(t("Er zijn twee posters")),
                            p(t("Op een ander toestel is de poster intussen ook veranderd. Kies welke je "
                                "bewaart.")),
                            div(cls("two"),
                                div(p(b(t("Jouw poster van nu"))), div(flag("data-mine")),
                                    pick("mine", t("Bewaar deze"))),
                                div(p(b(t("Wat er al stond")), " (", span(flag("data-by")), ")"),
                                    div(flag("data-theirs")), pick("theirs", t("Houd deze"))))))
                       .str() +
                   "</template>");
}

Html photo_list(const PosterView& view, const OpenedWork& opened) {
    Html all;
    for (const Photo& photo : view.photos) {
        const std::string path = "/foto/" + photo.id;
        all += Html(li(img(src(path + "/klein"), attr("alt", t("Foto voor je poster"))),
                       when(photo.added_by == opened.seat.person_id,
                            [&] { return look::act(path + "/weg", t("Haal weg")); })));
    }
    return all.empty() ? Html() : Html(ul(cls("photos"), all));
}

/// Photos are sent before they are put on the poster.
Html photo_card(const OpenedWork& opened, const PosterView& view) {
    const look::Field field{.name = view.item->key, .label = t("Maak of kies een foto")};
    return section(cls("card"), id("fotos"), h2(t("Foto's voor je poster")), photo_address_note(view),
                   photo_list(view, opened),
                   form(method("post"), action(work_path(opened.work.id, "foto")),
                        attr("enctype", "multipart/form-data"), flag("data-photo"),
                        attr("data-text-busy", t("De foto wordt verstuurd")),
                        attr("data-text-failed", t("De foto is niet verstuurd. Probeer het nog eens.")),
                        look::photo_field(field, view.errors),
                        div(cls("buttons"), look::submit(t("Zet de foto klaar"), {}, {}, true),
                            p(cls("hint"), role("status"), flag("data-status")))));
}

/// The sites that the poster's own step names: work is looked up there while the poster is made.
Html sites(const OpenedWork& opened, const PosterView& view) {
    Html all;
    for (const Item& item : opened.form->step_of(view.item->key)->items) {
        const std::string address = item.kind == Kind::link ? address_of(item, {}, view.links) : "";
        if (address.empty()) continue;
        all += Html(
            p(a(cls("btn quiet"), href(address), attr("target", "_blank"), attr("rel", "noopener noreferrer"),
                look::icon("arrow-right"), say(item.label.to(Side::pupil), names_of(opened)),
                look::unseen(t("(opent een andere site)")))));
    }
    return all;
}

std::string back_path(const OpenedWork& opened, const Item& item) {
    const Step& step = *opened.form->step_of(item.key);
    return page_path(opened, part_of(step), page_of(*opened.form, opened.answers, step));
}
} // namespace

std::string poster_path(const OpenedWork& opened, const Item& item, std::string_view page) {
    std::string path = work_path(opened.work.id, "poster/" + item.key);
    if (!page.empty()) path += "/" + std::string(page);
    return path;
}

std::vector<PosterPhoto> sizes_of(const std::vector<Photo>& photos) {
    std::vector<PosterPhoto> sizes;
    for (const Photo& photo : photos)
        sizes.push_back({photo.id, std::max(photo.width, 1), std::max(photo.height, 1)});
    return sizes;
}

Html drawn_poster(const PosterView& view, std::string_view id_, Photos photos) {
    return poster_svg(lay_out(view.poster, sizes_of(view.photos)), in_words(view.poster), id_,
                      [&](const std::string& photo) {
                          return "/foto/" + photo + (photos == Photos::small ? "/klein" : "");
                      });
}

Html poster_page(const OpenedWork& opened, const PosterView& view) {
    const bool empty = view.poster.pieces.empty();
    return group(
        look::error_summary(view.errors),
        div(cls("poster-bench"), attr("data-poster", poster_path(opened, *view.item)),
            attr("data-version", view.version), attr("data-owner", opened.seat.person_id),
            attr("data-value", to_json(view.poster)), attr("data-sizes", sizes_for_script()),
            attr("data-look", view.poster.look), script_texts(),
            div(cls("heading"), h1(title_of(opened, view)),
                when(!view.item->hint.empty(),
                     [&] { return p(cls("lead"), say(view.item->hint.to(Side::pupil), names_of(opened))); })),
            div(cls("board"), flag("data-board"), drawn_poster(view, "board", Photos::large)), workbench(),
            div(cls("poster-notice"), flag("data-notice"), flag("hidden"), role("alert"))),
        sites(opened, view), poster_form(opened, view), photo_card(opened, view), poster_dialogs(view),
        two_posters_template(),
        look::foot(group(a(href(back_path(opened, *view.item)), t("Terug")), look::saved({}),
                         when(!empty,
                              [&] {
                                  return group(
                                      a(href(poster_path(opened, *view.item, "pdf")), t("Print (A3)")), " ");
                              }),
                         look::button_link(poster_path(opened, *view.item, "groot"), t("Bekijk groot")))));
}

std::string poster_alone(const OpenedWork& opened, const PosterView& view) {
    const i18n::Language& language = i18n::current();
    const std::string title = tf("Poster van {pupil}", fmt::arg("pupil", opened.pupil.called));
    return document(html::html(
        lang(language.code), attr("dir", language.right_to_left ? "rtl" : "ltr"),
        head(meta(attr("charset", "utf-8")),
             meta(name("viewport"), attr("content", "width=device-width, initial-scale=1")),
             meta(name("robots"), attr("content", "noindex")), title_element(title + " · Trialoog"),
             link(attr("rel", "stylesheet"), href(http::asset_path("css/poster.css"))),
             link(attr("rel", "icon"), type("image/svg+xml"), href(http::asset_path("icons/mark.svg"))),
             script(type("module"), src(http::asset_path("js/full_screen.js")))),
        body(cls("alone"), main_(h1(cls("unseen"), title), drawn_poster(view, "alone", Photos::large),
                                 a(cls("close"), href(work_path(opened.work.id)), t("Sluit")),
                                 button(type("button"), cls("close fill"), flag("hidden"), flag("data-fill"),
                                        attr("data-text-out", t("Kleiner")), t("Vul het scherm"))))));
}

Html no_poster_page(const OpenedWork& opened) {
    const bool handed_in = opened.work.handed_in_at.has_value();
    return group(look::empty_state(
                     t("Er is geen poster gemaakt"),
                     handed_in ? t("Het werk is ingeleverd zonder poster. Misschien staat hij op papier.")
                               : t("Zodra er iets op de poster staat, is hij hier te zien.")),
                 look::foot(look::button_link(work_path(opened.work.id), t("Naar de opdracht"))));
}

Html two_posters(const OpenedWork& opened, const PosterView& mine, const PosterView& theirs,
                 std::string_view by) {
    const std::string path = poster_path(opened, *mine.item);
    return group(
        look::heading(title_of(opened, mine), t("Er zijn twee posters"),
                      t("Op een ander toestel is de poster intussen ook veranderd. Er is niets weg. Kies "
                        "welke je bewaart.")),
        div(cls("tiles"),
            look::card(t("Jouw poster van nu"),
                       group(drawn_poster(mine, "mine", Photos::small),
                             look::post_form(path, group(input(type("hidden"), name("value"),
                                                               value(to_json(mine.poster))),
                                                         input(type("hidden"), name("version"),
                                                               value(std::to_string(theirs.version))),
                                                         look::submit(t("Bewaar deze")))))),
            look::card(tf("Wat er al stond, van {name}", fmt::arg("name", by)),
                       group(drawn_poster(theirs, "theirs", Photos::small),
                             p(look::button_link(path, t("Houd deze"), true))))));
}

Html lost_poster(const OpenedWork& opened, const PosterView& view, const std::string& why) {
    return group(look::heading(title_of(opened, view), t("Dit is niet bewaard"), why),
                 look::card(t("Jouw poster van nu"), group(drawn_poster(view, "mine", Photos::small),
                                                           p(cls("kept"), in_words(view.poster)))),
                 look::foot(look::button_link(work_path(opened.work.id), t("Naar de opdracht"))));
}

Html small_poster(const OpenedWork& opened, const Item& item, std::string_view to,
                  std::string_view field_id) {
    const Answer* answer = find_answer(opened.answers, item.key);
    const bool seen = answer && may_see_answer(opened.work, *opened.form, *answer, opened.seat);
    const auto poster = seen ? read_poster(answer->value) : std::nullopt;
    if (!poster || poster->pieces.empty()) return {};
    // The address changes with the poster, for the browser may still hold the last picture on this page.
    const std::string picture = poster_path(opened, item, "klein") + "?v=" + std::to_string(answer->version);
    return a(attr_if(!field_id.empty(), "id", field_id), href(to),
             img(src(picture), attr("alt", tf("Poster. {words}", fmt::arg("words", in_words(*poster)))),
                 attr("width", 180), attr("height", 254), attr("loading", "lazy")));
}

} // namespace trialoog::assignments
