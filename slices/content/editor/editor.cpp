#include "slices/content/editor/editor.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "platform/text/typed.hpp"
#include "slices/content/draft/merge.hpp"
#include "slices/content/editor/pages.hpp"

#include <algorithm>

namespace trialoog::content {
namespace {

using access::Action;
constexpr int most_tries = 8; // others who save in between

bool keep(const Authoring& asked, const Draft& draft) {
    return asked.services.database.write([&](db::Writer& tx) {
        return change_template(tx, asked.viewer, draft.opened.about.id, *draft.form,
                               draft.opened.about.draft_version, asked.now);
    });
}

/// The slots as the writer saw them. The form is kept: slots refer to it.
struct Before {
    std::shared_ptr<Template> form;
    std::optional<Slots> slots;
};
Before as_seen(const Authoring& asked, const Editing& editing, const Draft& now, std::int64_t seen) {
    const auto yaml = asked.services.database.read([&](db::Reader& tx) {
        return draft_of_version(tx, asked.viewer.school_id, now.opened.about.id, seen);
    });
    if (!yaml) return {};
    Before before{read_draft(*yaml), {}};
    before.slots = editing.slots(*before.form);
    return before;
}

Values typed_in(const http::Request& request, const Slots& slots) {
    Values typed;
    for (const Slot& slot : slots)
        if (request.form.has(slot.name)) typed[slot.name] = text::typed_lines(request.form.get(slot.name));
    return typed;
}

/// What I changed and has no place any more: the other chose another kind, or took it out.
void add_lost(std::vector<Clash>& clashes, const Slots& before, const Values& now, const Values& mine) {
    for (const Slot& slot : before) {
        const auto typed = mine.find(slot.name);
        if (typed == mine.end() || now.contains(slot.name) || typed->second == slot.value) continue;
        clashes.push_back({slot.name, typed->second, {}});
    }
}

EditPage page_of(const Editing& editing, const Draft& draft, Slots slots) {
    return {.opened = draft.opened,
            .form = *draft.form,
            .path = editing.path,
            .title = editing.title,
            .slots = std::move(slots),
            .seen = draft.opened.about.draft_version};
}

void show_typed(Slots& slots, const Values& typed) {
    for (Slot& slot : slots)
        if (const auto found = typed.find(slot.name); found != typed.end()) slot.value = found->second;
}

/// What was being changed was taken out meanwhile: what was typed is shown, to use elsewhere.
http::Response gone(const Authoring& asked, const Editing& editing, const Draft& draft,
                    const Before& before) {
    if (!before.slots) return access::not_found(asked);
    EditPage page = page_of(editing, draft, {});
    add_lost(page.clashes, *before.slots, {}, typed_in(asked.request, *before.slots));
    page.lost_labels = *before.slots;
    page.is_gone = true;
    return shown(asked, page, 409);
}

/// An answer, or nothing when somebody else saved in between.
std::optional<http::Response> try_to_save(const Authoring& asked, const Editing& editing) {
    auto draft = find_writable(asked);
    if (!draft) return access::not_found(asked);
    const std::int64_t seen = seen_version(asked.request);
    const Before before = as_seen(asked, editing, *draft, seen);
    auto slots = editing.slots(*draft->form);
    if (!slots) return gone(asked, editing, *draft, before);

    Values mine = typed_in(asked.request, *slots);
    const Values now = values_of(*slots), then = before.slots ? values_of(*before.slots) : Values();
    look::Errors errors = check(*slots, mine);
    Merged merged = merge(then, now, mine);
    if (before.slots) add_lost(merged.clashes, *before.slots, now, typed_in(asked.request, *before.slots));
    if (!errors.none() || !merged.clashes.empty()) {
        const bool clash = errors.none();
        show_typed(*slots, clash ? merged.values : mine);
        EditPage page = page_of(editing, *draft, std::move(*slots));
        page.errors = std::move(errors);
        if (clash) page.clashes = std::move(merged.clashes);
        if (before.slots) page.lost_labels = *before.slots;
        if (!clash) page.seen = seen; // what the other saved meanwhile is compared next time
        return shown(asked, page, clash ? 409 : 422);
    }
    put(*slots, merged.values);
    tidy_up(*draft->form);
    const bool same = to_yaml(*draft->form) == draft->opened.yaml;
    if (!same && !keep(asked, *draft)) return std::nullopt;
    return http::see_other(draft_path(draft->opened.about.id, editing.path) + "?bewaard=1");
}
} // namespace

bool develops(db::Reader& tx, const Authoring& asked, std::string_view key) {
    if (!access::find_school(asked.viewer, write_own)) return false;
    const auto all = asked.elsewhere.to_develop(tx, asked.viewer, asked.today());
    return std::ranges::find(all, key, &ToDevelop::key) != all.end();
}

std::optional<Draft> find_draft(const Authoring& asked, Action action) {
    if (!access::find_school(asked.viewer, action)) return std::nullopt;
    auto opened = asked.services.database.read([&](db::Reader& tx) {
        return open_template(tx, asked.viewer.school_id, asked.request.param("draft"));
    });
    if (!opened || opened->about.is_deleted) return std::nullopt;
    Draft draft{std::move(*opened), nullptr};
    draft.form = read_draft(draft.opened.yaml);
    return draft;
}

std::optional<Draft> find_writable(const Authoring& asked) {
    auto draft = find_draft(asked, write_own);
    if (!draft) return std::nullopt;
    const bool may = asked.services.database.read(
        [&](db::Reader& tx) { return may_write(tx, asked, draft->opened.about.key); });
    return may ? std::move(draft) : std::nullopt;
}

bool may_write(db::Reader& tx, const Authoring& asked, std::string_view key) {
    return access::find_school(asked.viewer, Action::write_templates) || develops(tx, asked, key);
}

bool may_delete(db::Reader& tx, const Authoring& asked, std::string_view key, std::string_view made_by_id) {
    if (access::find_school(asked.viewer, Action::write_templates)) return true;
    return made_by_id == asked.viewer.person_id && develops(tx, asked, key);
}

bool change_draft(const Authoring& asked, const std::function<bool(Template&)>& change) {
    for (int tries = 0; tries < most_tries; ++tries) {
        const auto draft = find_writable(asked);
        if (!draft || !change(*draft->form)) return false;
        if (keep(asked, *draft)) return true;
    }
    throw http::Overloaded("a draft is saved by others all the time");
}

Values values_of(const Slots& slots) {
    Values values;
    for (const Slot& slot : slots)
        values[slot.name] = slot.value;
    return values;
}

std::int64_t seen_version(const http::Request& request) {
    return text::number<std::int64_t>(request.form.get("gezien")).value_or(0);
}

http::Response show_editing(const Authoring& asked, const Editing& editing) {
    const auto draft = find_writable(asked);
    if (!draft) return access::not_found(asked);
    auto slots = editing.slots(*draft->form);
    if (!slots) return access::not_found(asked);
    EditPage page = page_of(editing, *draft, std::move(*slots));
    page.is_saved = asked.request.query.has("bewaard");
    page.is_kept = asked.request.query.has("staat-nog");
    return shown(asked, page, 200);
}

http::Response save_editing(const Authoring& asked, const Editing& editing) {
    for (int tries = 0; tries < most_tries; ++tries)
        if (auto answer = try_to_save(asked, editing)) return std::move(*answer);
    throw http::Overloaded("a draft is saved by others all the time");
}

} // namespace trialoog::content
