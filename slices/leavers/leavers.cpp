#include "slices/leavers/leavers.hpp"

#include "slices/access/hand_in/slice.hpp"
#include "slices/leavers/on_first_page.hpp"
#include "slices/leavers/use_cases.hpp"

namespace trialoog::leavers {

access::Slice slice() {
    return {.routes = register_routes, .first_page = on_first_page, .first_page_links = first_page_links};
}

void register_routes(access::Routes& routes) {
    register_list(routes);
    register_person(routes);
    register_fetch(routes);
}

} // namespace trialoog::leavers
