// /thuisopdrachten/{draft}/verwijderen and /terughalen: a draft that mentors never had is set aside, to look
// at and bring back; of what they have, the changes since go.

#include "platform/i18n/i18n.hpp"
#include "slices/content/editor/show_draft.hpp"

#include <fmt/format.h>

namespace trialoog::content {
namespace {
using namespace html;
using access::Action;

Html delete_page(const Summary& about) {
    const bool is_kept = about.approved_version > 0;
    const std::string title = is_kept ? t("De veranderingen weggooien?") : t("Dit concept verwijderen?");
    const std::string says =
        is_kept ? tf("Mentoren houden versie {n}. Wat daarna veranderde, gaat weg.",
                     fmt::arg("n", about.approved_version))
                : t("Het gaat naar de verwijderde concepten, met de reacties van collega's. Daar kun je het "
                    "bekijken en terughalen.");
    return group(
        look::breadcrumbs(
            {{t("Thuisopdrachten"), "/thuisopdrachten"}, {about.title, draft_path(about.id)}, {title, {}}}),
        look::heading({}, title, says),
        look::post_form(
            draft_path(about.id, "verwijderen"),
            group(input(type("hidden"), name("gezien"), value(std::to_string(about.draft_version))),
                  div(cls("buttons"),
                      look::submit(is_kept ? t("Ja, gooi ze weg") : t("Ja, verwijder het concept")),
                      look::button_link(draft_path(about.id), t("Nee, ga terug"), true)))));
}

/// Nothing when the viewer may not, or there is nothing to delete: mentors have it as it is.
std::optional<Draft> find_deletable(const Authoring& asked) {
    auto draft = find_draft(asked, write_own);
    if (!draft) return std::nullopt;
    const Summary& about = draft->opened.about;
    if (about.approved_version > 0) {
        const bool may = access::find_school(asked.viewer, Action::write_templates).has_value();
        if (!may || about.state == TemplateState::approved) return std::nullopt;
        return draft;
    }
    const bool may = asked.services.database.read(
        [&](db::Reader& tx) { return may_delete(tx, asked, about.key, about.made_by_id); });
    return may ? std::move(draft) : std::nullopt;
}

http::Response ask(const Authoring& asked) {
    const auto draft = find_deletable(asked);
    if (!draft) return access::not_found(asked);
    return shown(asked, draft->opened.about.title, delete_page(draft->opened.about), 200, false);
}

http::Response go(const Authoring& asked) {
    const auto draft = find_deletable(asked);
    if (!draft) return access::not_found(asked);
    const Summary& about = draft->opened.about;
    const auto changed_meanwhile = [&] {
        return show_draft(asked, {.changed_meanwhile = true, .status = 409});
    };
    if (about.draft_version != seen_version(asked.request)) return changed_meanwhile();
    const bool was_kept = about.approved_version > 0;
    const bool done = asked.services.database.write([&](db::Writer& tx) {
        return was_kept ? undo_changes(tx, asked.viewer, about, asked.now)
                        : delete_template(tx, asked.viewer, about, asked.now);
    });
    if (!done) return changed_meanwhile();
    if (!was_kept) return http::see_other("/thuisopdrachten#verwijderd");
    return http::see_other(draft_path(about.id) + fmt::format("?terug={}", about.draft_version));
}

std::optional<Opened> find_deleted(const Authoring& asked) {
    if (!access::find_school(asked.viewer, write_own)) return std::nullopt;
    return asked.services.database.read([&](db::Reader& tx) -> std::optional<Opened> {
        auto opened = open_template(tx, asked.viewer.school_id, asked.request.param("draft"));
        if (!opened || !opened->about.is_deleted) return std::nullopt;
        if (!may_delete(tx, asked, opened->about.key, opened->about.made_by_id)) return std::nullopt;
        return opened;
    });
}

http::Response bring_back(const Authoring& asked) {
    const auto opened = find_deleted(asked);
    if (!opened) return access::not_found(asked);
    const std::string& id = opened->about.id;
    const bool done = asked.services.database.write(
        [&](db::Writer& tx) { return restore_template(tx, asked.viewer, id, asked.now); });
    if (done) return http::see_other(draft_path(id));
    look::Errors errors;
    errors.add({}, t("Er is intussen een nieuw concept van deze opdracht. Verwijder dat eerst. Dan kun je "
                     "dit terughalen."));
    return show_deleted(asked, errors, 409);
}
} // namespace

http::Response show_deleted(const Authoring& asked, const look::Errors& errors, int status) {
    const auto opened = find_deleted(asked);
    if (!opened) return access::not_found(asked);
    const auto form = read_draft(opened->yaml);
    DraftPage page{.opened = *opened, .form = *form};
    page.comments = asked.services.database.read(
        [&](db::Reader& tx) { return comments_of(tx, asked.viewer.school_id, opened->about.id); });
    page.errors = errors;
    return shown(asked, opened->about.title, draft_page(page), status, true);
}

void register_deletion(access::Routes& routes, const Elsewhere& elsewhere) {
    const char* page = "/thuisopdrachten/{draft}/verwijderen";
    routes.get(page, write_own, with(elsewhere, ask));
    routes.post(page, write_own, with(elsewhere, go));
    routes.post("/thuisopdrachten/{draft}/terughalen", write_own, with(elsewhere, bring_back));
}

} // namespace trialoog::content
