// GET /thuisopdrachten/{draft}/voorbeeld/{who} and its pages, and /papier: as pupil, as parent, on paper.
// A template of the library is found by its key. What is sent goes nowhere: it only leads on.

#include "platform/i18n/i18n.hpp"
#include "slices/content/editor/pages.hpp"

#include <algorithm>

namespace trialoog::content {
namespace {

using access::Action;
using namespace html;

/// What is looked at: a draft of the school, or a template of the library.
struct Looked {
    std::string id, title;
    TemplatePtr form; // null when too little is written to show
    bool is_whole = true;
    bool is_draft = false;
};

std::optional<Looked> find(const Authoring& asked) {
    if (!access::find_school(asked.viewer, Action::discuss_templates)) return std::nullopt;
    if (const auto* built_in = find_in_library(asked.request.param("draft")))
        return Looked{built_in->form->key, t_content(built_in->form->title), built_in->form};
    const auto draft = find_draft(asked, Action::discuss_templates);
    if (!draft) return std::nullopt;
    return Looked{draft->opened.about.id, draft->opened.about.title, usable_part(*draft->form),
                  problems_of(*draft->form).empty(), true};
}

std::optional<Side> side_of(std::string_view who) {
    if (who == "leerling") return Side::pupil;
    return who == "ouder" ? std::optional(Side::adult) : std::nullopt;
}

Preview preview_of(const Authoring& asked, const Looked& looked, Side side) {
    const char* who = side == Side::pupil ? "voorbeeld/leerling" : "voorbeeld/ouder";
    return {looked.form, side, draft_path(looked.id, who), asked.today(), asked.viewer.school_id};
}

Html way_back(const Authoring& asked, const Looked& looked) {
    const auto one = [&](const std::string& page, const std::string& text) {
        const std::string to = draft_path(looked.id, page);
        const bool is_here = asked.request.path == to || asked.request.path.starts_with(to + "/");
        return li(a(href(to), attr_if(is_here, "aria-current", "page"), text));
    };
    const std::string back = looked.is_draft ? draft_path(looked.id) : std::string("/thuisopdrachten");
    return div(cls("preview-bar"),
               p(look::icon("eye"), " ", b(looked.title), " ",
                 t("Dit is een voorbeeld. Wat je invult, bewaren we niet."), " ", a(href(back), t("Terug"))),
               nav(cls("nav tabs"), aria_label(t("Voorbeelden")),
                   ul(one("voorbeeld/leerling", t("Als leerling")), one("voorbeeld/ouder", t("Als ouder")),
                      one("papier", t("Op papier")))));
}

Html what_is_missing(const Looked& looked) {
    if (looked.is_whole) return {};
    return look::notice(look::Tone::attention, t("Nog niet alles staat erin"),
                        p(t("Vragen die nog niet af zijn, zie je hier niet.")));
}

http::Response shown_with_bar(const Authoring& asked, const Looked& looked, const Html& content) {
    return shown(asked, tf("Voorbeeld: {title}", fmt::arg("title", looked.title)),
                 group(way_back(asked, looked), what_is_missing(looked), content), 200, false);
}

http::Response nothing_yet(const Authoring& asked, const Looked& looked) {
    return shown_with_bar(
        asked, looked, look::empty_state(t("Nog niets te zien"), t("Schrijf eerst een stap met een vraag.")));
}

http::Response show_first(const Authoring& asked) {
    const auto looked = find(asked);
    const auto side = side_of(asked.request.param("who"));
    if (!looked || !side) return access::not_found(asked);
    if (!looked->form) return nothing_yet(asked, *looked);
    return shown_with_bar(asked, *looked, asked.elsewhere.overview(preview_of(asked, *looked, *side)));
}

http::Response show_page(const Authoring& asked) {
    const auto looked = find(asked);
    const auto side = side_of(asked.request.param("who"));
    if (!looked || !side) return access::not_found(asked);
    if (!looked->form) return nothing_yet(asked, *looked);
    const Preview preview = preview_of(asked, *looked, *side);
    const auto place =
        asked.elsewhere.place(*looked->form, *side, asked.request.param("part"), asked.request.param("page"));
    // Other pages of a work (with whom, handing in) aren't the author's: back to the beginning.
    if (!place) return http::see_other(preview.base);
    const Html page = asked.services.database.read(
        [&](db::Reader& tx) { return asked.elsewhere.page(tx, preview, *place); });
    return shown_with_bar(asked, *looked, page);
}

http::Response lead_on(const Authoring& asked) {
    const auto looked = find(asked);
    const auto side = side_of(asked.request.param("who"));
    if (!looked || !side) return access::not_found(asked);
    const Preview preview = preview_of(asked, *looked, *side);
    if (!looked->form) return http::see_other(preview.base);
    const auto place =
        asked.elsewhere.place(*looked->form, *side, asked.request.param("part"), asked.request.param("page"));
    const auto places = asked.elsewhere.places(*looked->form, *side);
    const auto here = place ? std::ranges::find(places, *place) : places.end();
    if (here == places.end() || here + 1 == places.end()) return http::see_other(preview.base);
    return http::see_other(asked.elsewhere.path(preview, here[1]));
}

PreviewSheets sheets_of(const Authoring& asked, const Looked& looked) {
    const Preview preview = preview_of(asked, looked, Side::pupil);
    return asked.services.database.read([&](db::Reader& tx) { return asked.elsewhere.sheets(tx, preview); });
}

http::Response show_paper(const Authoring& asked) {
    const auto looked = find(asked);
    if (!looked) return access::not_found(asked);
    if (!looked->form) return nothing_yet(asked, *looked);
    const auto sheets = sheets_of(asked, *looked);
    return shown_with_bar(
        asked, *looked,
        group(look::heading({}, t("De bladen om te printen")),
              p(tf("Elke leerling krijgt {n} bladen. Deze zijn een voorbeeld: zonder code, met een verzonnen "
                   "naam.",
                   fmt::arg("n", sheets.pages))),
              p(look::button_link(draft_path(looked->id, "papier/pdf"), t("Download de bladen")))));
}

http::Response download_paper(const Authoring& asked) {
    const auto looked = find(asked);
    if (!looked || !looked->form) return access::not_found(asked);
    return http::download(sheets_of(asked, *looked).pdf, "application/pdf", "voorbeeld.pdf");
}
} // namespace

void register_preview(access::Routes& routes, const Elsewhere& elsewhere) {
    const std::string first = "/thuisopdrachten/{draft}/voorbeeld/{who}";
    routes.get(first, Action::discuss_templates, with(elsewhere, show_first));
    for (const std::string& page : {first + "/{part}", first + "/{part}/{page}"}) {
        routes.get(page, Action::discuss_templates, with(elsewhere, show_page));
        // A photo may come along with what is tried out.
        routes.post(page, Action::discuss_templates, with(elsewhere, lead_on), http::upload_limit);
    }
    routes.get("/thuisopdrachten/{draft}/papier", Action::discuss_templates, with(elsewhere, show_paper));
    routes.get("/thuisopdrachten/{draft}/papier/pdf", Action::discuss_templates,
               with(elsewhere, download_paper));
}

} // namespace trialoog::content
