#include "slices/conversations/conversations.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/conversations/afterwards/routes.hpp"
#include "slices/conversations/agreements/telling.hpp"
#include "slices/conversations/demo/seed_talks.hpp"
#include "slices/conversations/guide/guide.hpp"
#include "slices/conversations/guide_pages/paths.hpp"
#include "slices/conversations/guide_pages/routes.hpp"
#include "slices/conversations/talk_pages/held.hpp"
#include "slices/conversations/talk_pages/routes.hpp"

namespace trialoog::conversations {
namespace {

using access::Action;

std::vector<access::MenuItem> menu(const access::Viewer& viewer) {
    if (!access::find_school(viewer, Action::see_guides)) return {};
    return {{35, t("Gesprekken"), "/gesprekken"}};
}

} // namespace

access::Slice slice() {
    return {.routes = register_routes,
            .jobs = register_agreement_reminding,
            .menu = menu,
            .seed_demo = seed_talks,
            .forget_person = [](db::Writer& tx, std::string_view school_id, std::string_view person_id) {
                forget_notes(tx, school_id, person_id);
                forget_agreements(tx, school_id, person_id);
            }};
}

void begin_reminding(Services& services) { begin_agreement_reminding(services); }

void register_routes(access::Routes& routes) {
    register_guides(routes);
    register_prepare(routes);
    register_talk_pages(routes);
    register_afterwards(routes);
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
