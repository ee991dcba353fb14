// GET /thuisopdrachten/{draft}

#include "slices/content/editor/show_draft.hpp"

#include "platform/text/number.hpp"

#include <algorithm>

namespace trialoog::content {

using access::Action;

http::Response show_draft(const Authoring& asked, const Again& again) {
    const auto draft = find_draft(asked, Action::discuss_templates);
    if (!draft) return show_deleted(asked);
    const Summary& about = draft->opened.about;
    DraftPage page{.opened = draft->opened, .form = *draft->form};
    const Day today = asked.today();
    asked.services.database.read([&](db::Reader& tx) {
        page.comments = comments_of(tx, asked.viewer.school_id, about.id);
        page.used_in = asked.elsewhere.classes_by_key(tx, asked.viewer.school_id, today)[about.key];
        page.may_approve = access::find_school(asked.viewer, Action::write_templates).has_value();
        page.may_write = may_write(tx, asked, about.key);
        page.may_delete = may_delete(tx, asked, about.key, about.made_by_id);
        page.approval = approval_of(tx, asked.viewer.school_id, about.id);
    });
    if (page.may_write) {
        page.problems = problems_of(*draft->form);
        page.advice = advise(*draft->form, reader());
        const std::int64_t before = text::number<std::int64_t>(asked.request.query.get("terug")).value_or(0);
        if (before == about.draft_version - 1) page.undo_version = before;
    }
    page.has_said =
        std::ranges::find(page.comments, asked.viewer.person_id, &Comment::by_id) != page.comments.end();
    page.errors = again.errors;
    page.comment_typed = again.comment_typed;
    page.step_typed = again.step_typed;
    page.part_typed = again.part_typed;
    page.changed_meanwhile = again.changed_meanwhile;
    page.was_gone = asked.request.query.has("al-weg");
    return shown(asked, about.title, draft_page(page), again.status, true);
}

void register_draft(access::Routes& routes, const Elsewhere& elsewhere) {
    routes.get("/thuisopdrachten/{draft}", Action::discuss_templates,
               with(elsewhere, [](const Authoring& asked) { return show_draft(asked); }));
}

} // namespace trialoog::content
