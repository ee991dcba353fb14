#include "slices/assignments/mentoring/mentoring.hpp"

namespace trialoog::assignments {

void register_mentoring(access::Routes& routes, Services& services) {
    register_class_page(routes, services);
    register_set_out(routes, services);
    register_class_overview(routes, services);
    register_debrief(routes, services);
    register_reopen(routes, services);
    register_look_at_work(routes, services);
    register_packages(routes, services);
    register_links(routes, services);
}

} // namespace trialoog::assignments
