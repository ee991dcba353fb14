#include "slices/conversations/conversations.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/conversations/answers/answers_store.hpp"
#include "slices/conversations/answers/routes.hpp"
#include "slices/conversations/demo/seed_rounds.hpp"
#include "slices/conversations/guide/guide.hpp"
#include "slices/conversations/guide_pages/paths.hpp"
#include "slices/conversations/guide_pages/routes.hpp"
#include "slices/conversations/round_pages/routes.hpp"
#include "slices/conversations/rounds/givers.hpp"
#include "slices/conversations/rounds/paths.hpp"

namespace trialoog::conversations {
namespace {

using access::Action;

std::vector<access::MenuItem> menu(const access::Viewer& viewer) {
    if (!access::find_school(viewer, Action::see_guides)) return {};
    return {{35, t("Gesprekken"), "/gesprekken"}};
}

void forget_person(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    forget_answers(tx, school_id, person_id);
    forget_giver(tx, school_id, person_id);
}

} // namespace

access::Slice slice() {
    return {
        .routes = register_routes, .menu = menu, .seed_demo = seed_rounds, .forget_person = forget_person};
}

void register_routes(access::Routes& routes) {
    register_guides(routes);
    register_open_round(routes);
    register_change_round(routes);
    register_show_round(routes);
    register_givers(routes);
    register_note_answer(routes);
    register_family_times(routes);
    register_prepare(routes);
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
    html::Html links = html::a(html::href(guide_path(guide->key, grade)), t("Bekijk de leidraad"));
    if (access::find_school(viewer, Action::plan_talks))
        links += html::Html(
            html::group(" · ", html::a(html::href(new_round_path(activity.id)), t("Plan de gesprekken"))));
    return links;
}

} // namespace trialoog::conversations
