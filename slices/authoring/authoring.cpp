#include "slices/authoring/authoring.hpp"

#include "slices/authoring/editor.hpp"

namespace trialoog::authoring {

void register_routes(access::Routes& routes, Services& services) {
    register_list(routes, services);
    register_draft(routes, services);
    register_editing(routes, services);
    register_structure(routes, services);
    register_preview(routes, services);
    register_discussion(routes, services);
    register_approval(routes, services);
}

} // namespace trialoog::authoring
