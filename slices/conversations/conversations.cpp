#include "slices/conversations/conversations.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/conversations/afterwards/routes.hpp"
#include "slices/conversations/agreements/telling.hpp"
#include "slices/conversations/answers/answers_store.hpp"
#include "slices/conversations/answers/routes.hpp"
#include "slices/conversations/demo/seed_rounds.hpp"
#include "slices/conversations/demo/seed_talks.hpp"
#include "slices/conversations/first_page/on_first_page.hpp"
#include "slices/conversations/guide/guide.hpp"
#include "slices/conversations/guide/paths.hpp"
#include "slices/conversations/guide_pages/routes.hpp"
#include "slices/conversations/invitations/routes.hpp"
#include "slices/conversations/invitations/tell_families.hpp"
#include "slices/conversations/preparation/preparation.hpp"
#include "slices/conversations/preparation/routes.hpp"
#include "slices/conversations/presentation/routes.hpp"
#include "slices/conversations/presentation/store.hpp"
#include "slices/conversations/round_pages/routes.hpp"
#include "slices/conversations/rounds/givers.hpp"
#include "slices/conversations/rounds/paths.hpp"
#include "slices/conversations/talk_pages/held.hpp"
#include "slices/conversations/talk_pages/routes.hpp"
#include "slices/conversations/talks/talk.hpp"
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
    register_agreement_reminding(services);
}

void seed_demo(db::Writer& tx, const access::DemoSchool& school) {
    seed_rounds(tx, school);
    seed_talks(tx, school);
}

/// What hangs on talks before the talks themselves.
void forget_person(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    forget_notes(tx, school_id, person_id);
    forget_agreements(tx, school_id, person_id);
    forget_presentations(tx, school_id, person_id);
    forget_preparations(tx, school_id, person_id);
    forget_talks(tx, school_id, person_id);
    forget_answers(tx, school_id, person_id);
    forget_giver(tx, school_id, person_id);
}

} // namespace

access::Slice slice() {
    return {.routes = register_routes,
            .jobs = register_jobs,
            .menu = menu,
            .first_page = on_first_page,
            .first_page_place = 10,
            .seed_demo = seed_demo,
            .forget_person = forget_person};
}

void begin_reminding(Services& services) { begin_agreement_reminding(services); }

void register_routes(access::Routes& routes) {
    for (const auto registers :
         {register_guides,      register_prepare,     register_open_round,  register_change_round,
          register_show_round,  register_givers,      register_note_answer, register_family_times,
          register_board,       register_appointment, register_reschedule,  register_make_presentation,
          register_pieces,      register_piece_words, register_checklist,   register_show_presentation,
          register_before_talk, register_own_point,   register_preparing,   register_talk_pages,
          register_afterwards})
        registers(routes);
    register_publish(routes, tell_published);
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
