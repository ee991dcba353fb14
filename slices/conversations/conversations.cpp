#include "slices/conversations/conversations.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/conversations/guide/guide.hpp"
#include "slices/conversations/guide_pages/paths.hpp"
#include "slices/conversations/guide_pages/routes.hpp"
#include "slices/conversations/invitations/routes.hpp"
#include "slices/conversations/invitations/tell_families.hpp"
#include "slices/conversations/timetable/plan_job.hpp"
#include "slices/conversations/timetable/routes.hpp"

namespace trialoog::conversations {
namespace {

using access::Action;

std::vector<access::MenuItem> menu(const access::Viewer& viewer) {
    if (!access::find_school(viewer, Action::see_guides)) return {};
    return {{35, t("Gesprekken"), "/gesprekken"}};
}

void register_jobs(Services& services) {
    register_plan_job(services);
    register_tomorrow(services);
}

} // namespace

access::Slice slice() { return {.routes = register_routes, .jobs = register_jobs, .menu = menu}; }

void register_routes(access::Routes& routes) {
    register_guides(routes);
    register_prepare(routes);
    register_board(routes);
    register_publish(routes, tell_published);
    register_appointment(routes);
    register_reschedule(routes);
}

html::Html from_activity(const access::Viewer& viewer, int grade, const year_plan::Activity& activity,
                         const access::PupilRef* pupil) {
    const Guide* guide = guide_of_activity(grade, activity.library_key);
    if (!guide) return {};
    if (pupil && access::may(pupil->as, pupil->relation, Action::prepare_talk)) {
        const bool own = pupil->relation == access::Relation::self;
        return html::a(html::href(prepare_path(pupil->id, guide->key)),
                       own ? t("Bereid je voor") : t("Bereid u voor"));
    }
    if (!access::find_school(viewer, Action::see_guides)) return {};
    return html::a(html::href(guide_path(guide->key, grade)), t("Bekijk de leidraad"));
}

} // namespace trialoog::conversations
