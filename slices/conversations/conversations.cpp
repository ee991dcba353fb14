#include "slices/conversations/conversations.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/conversations/guide/guide.hpp"
#include "slices/conversations/guide_pages/paths.hpp"
#include "slices/conversations/guide_pages/routes.hpp"
#include "slices/conversations/preparation/preparation.hpp"
#include "slices/conversations/preparation/routes.hpp"
#include "slices/conversations/presentation/routes.hpp"
#include "slices/conversations/presentation/store.hpp"

namespace trialoog::conversations {
namespace {

using access::Action;

std::vector<access::MenuItem> menu(const access::Viewer& viewer) {
    if (!access::find_school(viewer, Action::see_guides)) return {};
    return {{35, t("Gesprekken"), "/gesprekken"}};
}

/// Before the talks themselves go.
void forget_person(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    forget_presentations(tx, school_id, person_id);
    forget_preparations(tx, school_id, person_id);
}

} // namespace

access::Slice slice() { return {.routes = register_routes, .menu = menu, .forget_person = forget_person}; }

void register_routes(access::Routes& routes) {
    for (const auto registers :
         {register_guides, register_prepare, register_make_presentation, register_pieces,
          register_piece_words, register_checklist, register_show_presentation, register_before_talk,
          register_own_point, register_preparing})
        registers(routes);
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
