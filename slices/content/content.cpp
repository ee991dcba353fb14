#include "slices/content/content.hpp"

#include "slices/content/editor/editor.hpp"

namespace trialoog::content {

void register_routes(access::Routes& routes, Services& services, const Elsewhere& elsewhere) {
    register_list(routes, services, elsewhere);
    register_draft(routes, services, elsewhere);
    register_editing(routes, services, elsewhere);
    register_structure(routes, services, elsewhere);
    register_preview(routes, services, elsewhere);
    register_discussion(routes, services, elsewhere);
    register_approval(routes, services, elsewhere);
}

} // namespace trialoog::content
