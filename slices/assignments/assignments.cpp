#include "slices/assignments/assignments.hpp"

#include "slices/assignments/class/routes.hpp"
#include "slices/assignments/debrief/routes.hpp"
#include "slices/assignments/doing/routes.hpp"
#include "slices/assignments/links/routes.hpp"
#include "slices/assignments/open_day/routes.hpp"
#include "slices/assignments/packages/routes.hpp"
#include "slices/assignments/paper/routes.hpp"
#include "slices/assignments/paper/sheets_job.hpp"
#include "slices/assignments/poster/routes.hpp"
#include "slices/assignments/reminding/reminder.hpp"
#include "slices/assignments/setting_out/routes.hpp"
#include "slices/assignments/supporter/routes.hpp"

namespace trialoog::assignments {
namespace {

void register_doing(access::Routes& routes, Services& services, const Additions& additions) {
    register_overview(routes, services, additions);
    register_companion(routes, services);
    register_parts(routes, services);
    register_answers(routes, services);
    register_news(routes, services);
    register_photos(routes, services);
    register_posters(routes, services);
    register_shown_posters(routes, services);
    register_open_days(routes, services);
    register_hand_in(routes, services);
    register_supporter(routes, services);
    register_supporter_link(routes, services);
}

void register_of_class(access::Routes& routes, Services& services, const Additions& additions) {
    register_class_page(routes, services);
    register_set_out(routes, services, additions);
    register_class_overview(routes, services, additions);
    register_debrief(routes, services);
    register_reopen(routes, services);
    register_look_at_work(routes, services);
    register_packages(routes, services);
    register_links(routes, services);
    register_print_sheets(routes, services);
    register_hand_in_on_paper(routes, services);
}

} // namespace

void register_routes(access::Routes& routes, Services& services, const Additions& additions) {
    register_doing(routes, services, additions);
    register_of_class(routes, services, additions);
}

void register_own_routes(access::Routes& routes, Services& services) {
    register_routes(routes, services, Additions{});
}

void register_jobs(Services& services) {
    register_reminding(services);
    register_sheets_job(services);
    register_announcing(services);
}

} // namespace trialoog::assignments
