#include "slices/assignments/assignments.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/hand_in/slice.hpp"

#include "slices/assignments/class/routes.hpp"
#include "slices/assignments/classes/routes.hpp"
#include "slices/assignments/debrief/routes.hpp"
#include "slices/assignments/doing/routes.hpp"
#include "slices/assignments/first_page/first_page.hpp"
#include "slices/assignments/first_page/first_steps.hpp"
#include "slices/assignments/forget_person.hpp"
#include "slices/assignments/links/routes.hpp"
#include "slices/assignments/open_day/routes.hpp"
#include "slices/assignments/packages/routes.hpp"
#include "slices/assignments/paper/routes.hpp"
#include "slices/assignments/paper/sheets_job.hpp"
#include "slices/assignments/poster/routes.hpp"
#include "slices/assignments/reminders/due_reminder.hpp"
#include "slices/assignments/reminders/routes.hpp"
#include "slices/assignments/setting_out/announcing.hpp"
#include "slices/assignments/setting_out/routes.hpp"
#include "slices/assignments/supporter/routes.hpp"

namespace trialoog::assignments {
namespace {

void register_doing(access::Routes& routes, const Additions& additions) {
    register_overview(routes, additions);
    register_companion(routes);
    register_parts(routes);
    register_answers(routes);
    register_news(routes);
    register_photos(routes);
    register_posters(routes);
    register_shown_posters(routes);
    register_open_days(routes);
    register_hand_in(routes);
    register_supporter(routes);
    register_supporter_link(routes);
}

void register_of_class(access::Routes& routes, const Additions& additions) {
    register_class_page(routes);
    register_set_out(routes, additions);
    register_set_out_grade(routes, additions);
    register_change(routes);
    register_class_overview(routes, additions);
    register_debrief(routes);
    register_reopen(routes);
    register_look_at_work(routes);
    register_packages(routes);
    register_links(routes);
    register_print_sheets(routes);
    register_hand_in_on_paper(routes);
    register_remind_now(routes);
    register_classes(routes);
    register_figures(routes);
}

std::vector<access::MenuItem> menu(const access::Viewer& viewer) {
    std::vector<access::MenuItem> items;
    for (const access::MentorClass& one : viewer.mentor_of)
        items.push_back({20, tf("Klas {name}", fmt::arg("name", one.name)), "/klas/" + one.id});
    if (access::find_school(viewer, access::Action::see_class))
        items.push_back({20, t("Klassen"), "/klassen"});
    if (access::find_school(viewer, access::Action::see_figures))
        items.push_back({25, t("Cijfers"), "/cijfers"});
    return items;
}

} // namespace

access::Slice slice(const Additions& additions) {
    return {.routes = [additions](access::Routes& routes) { register_routes(routes, additions); },
            .jobs = register_jobs,
            .menu = menu,
            .first_page = on_first_page,
            .first_page_links = first_page_links,
            .first_steps = first_steps,
            .forget_person = forget_person};
}

void register_routes(access::Routes& routes, const Additions& additions) {
    register_doing(routes, additions);
    register_of_class(routes, additions);
}

void register_own_routes(access::Routes& routes) { register_routes(routes, Additions{}); }

void register_jobs(Services& services) {
    register_reminders(services);
    register_sheets_job(services);
    register_announcing(services);
}

} // namespace trialoog::assignments
