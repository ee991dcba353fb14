#include "slices/paper/paper.hpp"

#include "slices/access/hand_in/slice.hpp"
#include "slices/paper/forget_person.hpp"
#include "slices/paper/on_first_page.hpp"
#include "slices/paper/use_cases.hpp"

namespace trialoog::paper {

access::Slice slice(const Purposes& purposes) {
    return {.routes = [purposes](access::Routes& routes) { register_routes(routes, purposes); },
            .jobs = [purposes](Services& services) { register_jobs(services, purposes); },
            .first_page = on_first_page,
            .first_page_links = first_page_links,
            .forget_before = forget_before};
}

void register_routes(access::Routes& routes, const Purposes& purposes) {
    register_upload(routes);
    register_review(routes, purposes);
    register_pictures(routes);
    register_aside(routes);
    register_aside_files(routes);
    register_sort(routes, purposes);
}

} // namespace trialoog::paper
