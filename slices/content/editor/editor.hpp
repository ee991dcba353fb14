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
void register_list(access::Routes&, Services&, const Elsewhere&);
void register_draft(access::Routes&, Services&, const Elsewhere&);
void register_editing(access::Routes&, Services&, const Elsewhere&);
void register_structure(access::Routes&, Services&, const Elsewhere&);
void register_preview(access::Routes&, Services&, const Elsewhere&);
void register_discussion(access::Routes&, Services&, const Elsewhere&);
void register_approval(access::Routes&, Services&, const Elsewhere&);

/// What a handler stands on.
struct Asked {
    Services& services;
    const Elsewhere& elsewhere;
    const http::Request& request;
    const access::Viewer& viewer;
};
template <class Act> access::Routes::Handler with(Services& services, const Elsewhere& elsewhere, Act act) {
    return [&services, elsewhere, act](const http::Request& request, const access::Viewer& viewer) {
        return act(Asked{services, elsewhere, request, viewer});
    };
}

struct Draft {
    Opened opened;
    std::shared_ptr<Template> form;
};
/// The draft of the address; nothing when it isn't there or the viewer may not do `action`.
std::optional<Draft> find_draft(const Asked&, access::Action);

/// Changes the draft as it is now, however often somebody else comes in between. `change` says whether there
/// was something to do it to: if not, nothing is kept and the answer is false.
bool change_draft(const Asked&, const std::function<bool(Template&)>& change);

/// A page of slots.
struct Editing {
    std::string path; // behind the template's: "teksten", "stap/talk"
    std::string title;
    std::function<std::optional<Slots>(Template&)> slots; // nothing when its subject is gone
};
/// The page with its slots as they are kept.
http::Response show_editing(const Asked&, const Editing&);
/// 303 to the page; 422 with what was typed; 409 with both versions where two changed the same.
http::Response save_editing(const Asked&, const Editing&);

Values values_of(const Slots&);
/// The number that a form says it has seen, or 0.
std::int64_t seen_version(const http::Request&);

} // namespace trialoog::content
