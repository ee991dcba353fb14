#pragma once
// What the use cases of the editor share: finding a draft, changing it, and the way of a page of slots.

#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/authoring/slots.hpp"
#include "slices/authoring/store.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace trialoog::authoring {

// The use cases, each in its own file.
void register_list(access::Routes&, Services&);
void register_draft(access::Routes&, Services&);
void register_editing(access::Routes&, Services&);
void register_structure(access::Routes&, Services&);
void register_preview(access::Routes&, Services&);
void register_discussion(access::Routes&, Services&);
void register_approval(access::Routes&, Services&);

/// What a handler stands on.
struct Asked {
    Services& services;
    const http::Request& request;
    const access::Viewer& viewer;
};

struct Draft {
    Opened opened;
    std::shared_ptr<assignments::Template> form;
};
/// The draft of the address; nothing when it isn't there or the viewer may not do `action`.
std::optional<Draft> find_draft(const Asked&, access::Action);

/// Changes the draft as it is now, however often somebody else comes in between. `change` says whether there
/// was something to do it to: if not, nothing is kept and the answer is false.
bool change_draft(const Asked&, const std::function<bool(assignments::Template&)>& change);

/// A page of slots.
struct Editing {
    std::string path; // behind the template's: "teksten", "stap/talk"
    std::string title;
    std::function<std::optional<Slots>(assignments::Template&)> slots; // nothing when its subject is gone
};
/// The page with its slots as they are kept.
http::Response show_editing(const Asked&, const Editing&);
/// 303 to the page; 422 with what was typed; 409 with both versions where two changed the same.
http::Response save_editing(const Asked&, const Editing&);

Values values_of(const Slots&);
/// The number that a form says it has seen, or 0.
std::int64_t seen_version(const http::Request&);

} // namespace trialoog::authoring
