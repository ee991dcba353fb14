// POST /thuisopdrachten/{draft}/goedkeuren, /intrekken and /aanbieden: what mentors can set out.

#include "platform/i18n/i18n.hpp"
#include "slices/content/editor/show_draft.hpp"

namespace trialoog::content {
namespace {
using access::Action;

/// Nothing when it can be used; else why not.
look::Errors refusals(const Template& form, const std::string& yaml) {
    look::Errors errors;
    for (const Problem& one : problems_of(form))
        errors.add({}, one.sentence);
    if (!errors.none()) return errors;
    try {
        parse_template(yaml);
    } catch (const BadTemplate&) {
        errors.add({}, t("Deze opdracht werkt nog niet. Kijk de stappen en vragen nog eens na."));
    }
    return errors;
}

http::Response approve(const Authoring& asked) {
    const auto draft = find_draft(asked, Action::write_templates);
    if (!draft) return access::not_found(asked);
    if (draft->opened.about.draft_version != seen_version(asked.request))
        return show_draft(asked, {.changed_meanwhile = true, .status = 409});
    const look::Errors errors = refusals(*draft->form, draft->opened.yaml);
    if (!errors.none()) return show_draft(asked, {.errors = errors, .status = 422});
    const bool done = asked.services.database.write(
        [&](db::Writer& tx) { return approve_template(tx, asked.viewer, draft->opened, asked.now); });
    if (!done) return show_draft(asked, {.changed_meanwhile = true, .status = 409});
    return http::see_other(draft_path(draft->opened.about.id));
}

http::Response withdraw(const Authoring& asked) {
    const auto draft = find_draft(asked, Action::write_templates);
    if (!draft) return access::not_found(asked);
    asked.services.database.write(
        [&](db::Writer& tx) { withdraw_template(tx, asked.viewer, draft->opened.about.id, asked.now); });
    return http::see_other(draft_path(draft->opened.about.id));
}

http::Response offer(const Authoring& asked) {
    const auto draft = find_draft(asked, Action::write_templates);
    if (!draft) return access::not_found(asked);
    asked.services.database.write(
        [&](db::Writer& tx) { offer_again(tx, asked.viewer, draft->opened.about.id); });
    return http::see_other(draft_path(draft->opened.about.id));
}
} // namespace

void register_approval(access::Routes& routes, const Elsewhere& elsewhere) {
    const auto add = [&](const char* page, http::Response (*act)(const Authoring&)) {
        routes.post(std::string("/thuisopdrachten/{draft}/") + page, Action::write_templates,
                    with(elsewhere, act));
    };
    add("goedkeuren", approve);
    add("intrekken", withdraw);
    add("aanbieden", offer);
}

} // namespace trialoog::content
