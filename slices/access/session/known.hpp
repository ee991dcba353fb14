#pragma once
// Who is behind a request, once the gate let them in.

#include "look/drafts.hpp"
#include "platform/http/http.hpp"
#include "slices/access/session/menu.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <memory>
#include <string>

namespace trialoog::access {

/// What the gate found, as the request's context.
struct Known {
    Viewer viewer;
    look::DraftOwner drafts;
    std::shared_ptr<const Menus> menus = {};
};
/// Whom the gate found behind the request, or nobody.
const Viewer* viewer_of(const http::Request&);
/// What the slices have in the menu; nothing before the gate.
const Menus& menus_of(const http::Request&);
/// In which language to answer: the viewer's, or what a stranger chose or their browser asks for.
std::string language_of(const http::Request&);
/// Whose drafts may lie on the viewer's device; nobody's before the gate, and on its own pages.
look::DraftOwner drafts_of(const http::Request&);

} // namespace trialoog::access
