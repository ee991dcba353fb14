// /thuisopdrachten/{draft}/goedkeuren, /intrekken and /aanbieden: what mentors can set out. Advice that isn't
// followed is shown first: somebody else has read it, or there is a reason.

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/typed.hpp"
#include "slices/content/editor/approve_page.hpp"
#include "slices/content/editor/show_draft.hpp"

#include <algorithm>

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

ApprovePage ask_why(const Authoring& asked, const Draft& draft, std::vector<Advice> advice) {
    return {.opened = draft.opened,
            .advice = std::move(advice),
            .colleagues = asked.services.database.read(
                [&](db::Reader& tx) { return readers(tx, asked.viewer, draft.opened.about.id); }),
            .reader_typed = std::string(asked.request.form.get("lezer")),
            .reason_typed = text::typed_lines(asked.request.form.get("reden"))};
}

http::Response shown_why(const Authoring& asked, const ApprovePage& page) {
    return shown(asked, t("Goedkeuren"), approve_page(page), page.errors.none() ? 200 : 422, false);
}

http::Response look_first(const Authoring& asked) {
    const auto draft = find_draft(asked, Action::write_templates);
    if (!draft) return access::not_found(asked);
    const Summary& about = draft->opened.about;
    if (about.state == TemplateState::approved || !problems_of(*draft->form).empty())
        return http::see_other(draft_path(about.id));
    return shown_why(asked, ask_why(asked, *draft, not_followed(*draft->form)));
}

/// Nothing when it is said; else the page that asks.
std::optional<http::Response> unsaid(const Authoring& asked, const Draft& draft, InSpiteOf& said) {
    auto advice = not_followed(*draft.form);
    if (advice.empty()) return std::nullopt;
    ApprovePage page = ask_why(asked, draft, std::move(advice));
    said.reason = page.reason_typed;
    const bool is_colleague =
        std::ranges::find(page.colleagues, page.reader_typed, &Colleague::id) != page.colleagues.end();
    if (is_colleague) said.reader_id = page.reader_typed;
    if (!page.reader_typed.empty() && !is_colleague) page.errors.add("lezer", t("Kies iemand uit de lijst."));
    look::want_short(page.errors, "reden", said.reason, longest_reason);
    if (said.reader_id.empty() && said.reason.empty() && page.errors.none())
        page.errors.add("lezer", t("Kies wie meelas, of schrijf waarom het zo goed is."));
    if (page.errors.none()) return std::nullopt;
    return shown_why(asked, page);
}

http::Response approve(const Authoring& asked) {
    const auto draft = find_draft(asked, Action::write_templates);
    if (!draft) return access::not_found(asked);
    if (draft->opened.about.draft_version != seen_version(asked.request))
        return show_draft(asked, {.changed_meanwhile = true, .status = 409});
    if (draft->opened.about.state == TemplateState::approved) // sent twice
        return http::see_other(draft_path(draft->opened.about.id));
    const look::Errors errors = refusals(*draft->form, draft->opened.yaml);
    if (!errors.none()) return show_draft(asked, {.errors = errors, .status = 422});
    InSpiteOf said;
    if (auto asks = unsaid(asked, *draft, said)) return std::move(*asks);
    const bool done = asked.services.database.write([&](db::Writer& tx) {
        if (!approve_template(tx, asked.viewer, draft->opened, said, asked.now)) return false;
        asked.elsewhere.approved(tx, asked.viewer, draft->opened.about.key, asked.now);
        return true;
    });
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
    routes.get("/thuisopdrachten/{draft}/goedkeuren", Action::write_templates, with(elsewhere, look_first));
    add("goedkeuren", approve);
    add("intrekken", withdraw);
    add("aanbieden", offer);
}

} // namespace trialoog::content
