// GET /gesprek/{talk}/laten-zien: what the pupil shows, large, for all three. One page holds every piece, so
// that a bad connection takes nothing away. Notes are never loaded here.

#include "slices/conversations/presentation/presenting.hpp"
#include "slices/conversations/presentation/routes.hpp"

#include "look/own_words.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/shown_elsewhere/dossier_photos.hpp"

namespace trialoog::conversations {
using namespace html;
namespace {

using access::Action;
using access::Relation;

struct Shown {
    TalkRef ref;
    dossier::Shelf shelf;
    std::vector<ShownPiece> pieces;
    bool from_talk = false; // the way back leads there
    bool is_own() const { return ref.pupil.relation == Relation::self; }
};

std::optional<Shown> load(db::Reader& tx, const access::Asked& asked) {
    auto ref = find_talk(tx, asked.viewer, asked.request.param("talk"), Action::see_talk);
    if (!ref) return std::nullopt;
    auto shelf = dossier::shelf_of(tx, asked.viewer, ref->pupil.id, assignments::photos_for_dossier);
    if (!shelf) return std::nullopt;
    const std::string kept = presentation_of(tx, asked.viewer.school_id, ref->talk);
    Shown shown{std::move(*ref), std::move(*shelf), shown_pieces(tx, asked.viewer.school_id, kept)};
    shown.from_talk = asked.request.query.get("vanuit") == "gesprek";
    return shown;
}

Html own_text(const ShownPiece& piece) {
    const bool is_step = piece.kind == next_step_kind;
    return div(
        cls("said pupil"),
        when(is_step,
             [] { return p(cls("who"), look::voice_sign(look::Voice::pupil), t("Mijn volgende stap")); }),
        h2(look::words(piece.text)));
}

std::vector<Html> screens_of(const Shown& shown) {
    const auto on_the_shelf = dossier::pieces_on(shown.shelf);
    std::vector<Html> screens;
    for (const ShownPiece& piece : shown.pieces) {
        if (piece.is_own_text())
            screens.push_back(own_text(piece));
        else if (const auto* found = piece_of(piece, on_the_shelf))
            screens.push_back(dossier::shown_large(shown.shelf, *found));
    }
    return screens;
}

std::string back_path(const Shown& shown) {
    const std::string& id = shown.ref.talk.id;
    if (shown.is_own()) return shown.ref.talk.is_over() ? "/gesprek/" + id : make_path(id);
    if (access::is_mentor(shown.ref.pupil) && shown.from_talk) return "/gesprek/" + id + "/voeren";
    const bool prepares =
        access::is_mentor(shown.ref.pupil) || shown.ref.pupil.relation == Relation::own_child;
    return "/gesprek/" + id + (prepares ? "/voorbereiden" : "");
}

std::string place_of(std::size_t at, std::size_t of) {
    return tf("{n} van {of}", fmt::arg("n", at), fmt::arg("of", of));
}

Html step_button(std::string_view by, std::string_view icon, const std::string& text) {
    return button(type("button"), cls("btn quiet"), flag("hidden"), attr("data-step", by), look::icon(icon),
                  span(cls("in-full"), text));
}

Html bar(const Shown& shown, std::size_t count) {
    return nav(cls("show-bar"), aria_label(t("Blader")),
               a(cls("btn quiet"), href(back_path(shown)), look::icon("x"), span(cls("in-full"), t("Sluit"))),
               step_button("-1", "arrow-left", t("Vorige")),
               p(role("status"), flag("data-at"), attr("data-text", t("{n} van {of}")), place_of(1, count)),
               button(type("button"), cls("btn"), flag("hidden"), attr("data-step", "1"),
                      span(cls("in-full"), t("Volgende")), look::icon("arrow-right")),
               button(type("button"), cls("btn quiet"), flag("hidden"), flag("data-print"),
                      look::icon("printer"), span(cls("in-full"), t("Print als moodboard"))),
               button(type("button"), cls("btn quiet"), flag("hidden"), flag("data-fill"),
                      attr("data-text-out", t("Kleiner")), t("Vul het scherm")));
}

Html nothing_yet(const Shown& shown) {
    const std::string& name = shown.ref.pupil.given_name;
    return section(
        cls("screen"),
        look::empty_state(shown.is_own() ? t("Je hebt nog niets gekozen")
                                         : tf("{name} heeft nog niets gekozen", fmt::arg("name", name)),
                          shown.is_own() ? t("Kies een paar stukken uit je dossier. Dat duurt vijf minuten.")
                                         : t("Hier staat straks wat er op tafel komt."),
                          look::button_link(back_path(shown), t("Terug"))));
}

Html content(const Shown& shown) {
    const auto screens = screens_of(shown);
    if (screens.empty()) return nothing_yet(shown);
    Html all;
    for (std::size_t i = 0; i < screens.size(); ++i)
        all += Html(section(cls("screen"), id("stuk-" + std::to_string(i + 1)), attr("tabindex", "-1"),
                            aria_label(place_of(i + 1, screens.size())), div(cls("on-screen"), screens[i])));
    const auto script_ = [](std::string_view name_) {
        return script(type("module"), src(http::asset_path(name_)));
    };
    return group(div(cls("screens"), all), bar(shown, screens.size()), script_("js/show.js"),
                 script_("js/full_screen.js"));
}

std::string document_of(const Shown& shown) {
    const i18n::Language& language = i18n::current();
    const std::string title = shown.is_own()
                                  ? t("Dit laat ik zien")
                                  : tf("{name} laat zien", fmt::arg("name", shown.ref.pupil.called));
    const auto style = [](std::string_view name_) {
        return link(attr("rel", "stylesheet"), href(http::asset_path(name_)));
    };
    return document(html::html(
        lang(language.code), attr("dir", language.right_to_left ? "rtl" : "ltr"),
        head(meta(attr("charset", "utf-8")),
             meta(name("viewport"), attr("content", "width=device-width, initial-scale=1")),
             meta(name("color-scheme"), attr("content", "light dark")),
             meta(name("robots"), attr("content", "noindex")), title_element(title + " · Trialoog"),
             style("css/trialoog.css"), style("css/dossier.css"), style("css/presentation.css"),
             link(attr("rel", "icon"), type("image/svg+xml"), href(http::asset_path("icons/mark.svg")))),
        body(cls("showing"), main_(h1(cls("board-title"), title), content(shown)))));
}

http::Response show(const access::Asked& asked) {
    const auto shown = asked.services.database.read([&](db::Reader& tx) { return load(tx, asked); });
    if (!shown) return access::not_found(asked);
    if (!shown->is_own())
        asked.services.database.write([&](db::Writer& tx) {
            access::note(tx, asked.viewer, asked.now, Action::see_talk, shown->ref.pupil.id,
                         shown->ref.talk.id);
        });
    return http::page(document_of(*shown));
}

} // namespace

void register_show_presentation(access::Routes& routes) {
    routes.get("/gesprek/{talk}/laten-zien", Action::see_talk, show);
}

} // namespace trialoog::conversations
