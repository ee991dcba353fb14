// POST /thuisopdrachten/{draft}/reacties, and /bespreken: colleagues of the grade think along (HA-10).

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/typed.hpp"
#include "slices/content/editor/show_draft.hpp"

namespace trialoog::content {
namespace {
using access::Action;

http::Response comment(const Authoring& asked) {
    const auto draft = find_draft(asked, Action::discuss_templates);
    if (!draft) return access::not_found(asked);
    const std::string text = text::typed_lines(asked.request.form.get("reactie"));
    look::Errors errors;
    if (text.empty()) errors.add("reactie", t("Schrijf eerst je reactie."));
    look::want_short(errors, "reactie", text, longest_comment);
    if (!errors.none()) return show_draft(asked, {.errors = errors, .comment_typed = text, .status = 422});
    asked.services.database.write(
        [&](db::Writer& tx) { add_comment(tx, asked.viewer, draft->opened.about.id, text, asked.now); });
    return http::see_other(draft_path(draft->opened.about.id) + "#reacties");
}

http::Response discuss(const Authoring& asked) {
    const auto draft = find_writable(asked);
    if (!draft) return access::not_found(asked);
    asked.services.database.write(
        [&](db::Writer& tx) { discuss_template(tx, asked.viewer, draft->opened.about.id); });
    return http::see_other(draft_path(draft->opened.about.id));
}
} // namespace

void register_discussion(access::Routes& routes, const Elsewhere& elsewhere) {
    routes.post("/thuisopdrachten/{draft}/reacties", Action::discuss_templates, with(elsewhere, comment));
    routes.post("/thuisopdrachten/{draft}/bespreken", write_own, with(elsewhere, discuss));
}

} // namespace trialoog::content
