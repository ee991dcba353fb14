#pragma once
// What the use cases of the editor share: finding a draft, changing it, and the way of a page of slots.

#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/content/draft/slots.hpp"
#include "slices/content/draft/store.hpp"
#include "slices/content/editor/elsewhere.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace trialoog::content {

// The use cases, each in its own file.
void register_list(access::Routes&, const Elsewhere&);
void register_draft(access::Routes&, const Elsewhere&);
void register_editing(access::Routes&, const Elsewhere&);
void register_structure(access::Routes&, const Elsewhere&);
void register_preview(access::Routes&, const Elsewhere&);
void register_discussion(access::Routes&, const Elsewhere&);
void register_approval(access::Routes&, const Elsewhere&);
void register_deletion(access::Routes&, const Elsewhere&);

/// What a use case of the editor stands on.
struct Authoring : access::Asked {
    const Elsewhere& elsewhere;
};
template <class Act> access::Routes::Handler with(const Elsewhere& elsewhere, Act act) {
    return [elsewhere, act](const access::Asked& asked) { return act(Authoring{asked, elsewhere}); };
}

struct Draft {
    Opened opened;
    std::shared_ptr<Template> form;
};
/// Of routes on which a draft is written: who may read drafts may write those that they were given (HA-10).
inline constexpr access::Action write_own = access::Action::discuss_templates;
/// Whether the viewer was given a template of this key to write.
bool develops(db::Reader&, const Authoring&, std::string_view key);
/// Who writes all of the school's, or was given this one.
bool may_write(db::Reader&, const Authoring&, std::string_view key);
/// Set it aside and bring it back: who writes all, or was given this one and began it.
bool may_delete(db::Reader&, const Authoring&, std::string_view key, std::string_view made_by_id);
/// The draft of the address; nothing when it isn't there, was set aside, or the viewer may not do `action`.
std::optional<Draft> find_draft(const Authoring&, access::Action);
/// The same to write it.
std::optional<Draft> find_writable(const Authoring&);

/// Changes the draft as it is now, however often somebody else comes in between. `change` says whether there
/// was something to do it to: if not, nothing is kept and the answer is false.
bool change_draft(const Authoring&, const std::function<bool(Template&)>& change);

/// A page of slots.
struct Editing {
    std::string path; // behind the template's: "teksten", "stap/talk"
    std::string title;
    std::function<std::optional<Slots>(Template&)> slots; // nothing when its subject is gone
};
/// The page with its slots as they are kept.
http::Response show_editing(const Authoring&, const Editing&);
/// 303 to the page; 422 with what was typed; 409 with both versions where two changed the same.
http::Response save_editing(const Authoring&, const Editing&);

Values values_of(const Slots&);
/// The number that a form says it has seen, or 0.
std::int64_t seen_version(const http::Request&);

} // namespace trialoog::content
