// GET /gesprek-voorbereiden/{pupil}/{guide}: what pupil or parent reads before a talk that isn't planned yet.
// Where it is, this leads to its own page.

#include "slices/conversations/guide/paths.hpp"
#include "slices/conversations/preparation/family_page.hpp"
#include "slices/conversations/preparation/paths.hpp"
#include "slices/conversations/preparation/routes.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/mentors.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <algorithm>
#include <optional>

namespace trialoog::conversations {
namespace {

using access::Action;
using access::Relation;

/// As the year plan of the pupil's grade has it now; "" where the school took it out.
std::string when_of(db::Reader& tx, const access::Viewer& viewer, const Guide& guide, int grade) {
    const auto mine = std::ranges::find(guide.activities, grade, &ForActivity::grade);
    for (const auto& [of, activities] : year_plan::activities_of_grades(tx, viewer, {grade}))
        for (const year_plan::Activity& activity : activities)
            if (activity.library_key == mine->key) return year_plan::dates_of(activity);
    return {};
}

struct Found {
    BeforeTalk page;
    std::string talk_id; // "" as long as there is none
};

std::optional<Found> find(db::Reader& tx, const access::Asked& asked) {
    const Guide* guide = find_guide(asked.request.param("guide"));
    auto pupil = access::find_pupil(tx, asked.viewer, asked.request.param("pupil"), Action::prepare_talk);
    if (!guide || !pupil || std::ranges::count(guide->activities, pupil->grade, &ForActivity::grade) == 0)
        return std::nullopt;
    const std::string& school = asked.viewer.school_id;
    const bool is_pupil = pupil->relation == Relation::self;
    Found found{.talk_id = talk_of_guide(tx, school, pupil->id, guide->key,
                                         is_pupil ? std::string() : asked.viewer.person_id)};
    found.page = {.guide = guide,
                  .pupil = *pupil,
                  .is_pupil = is_pupil,
                  .when = when_of(tx, asked.viewer, *guide, pupil->grade),
                  .mentors = access::mentor_names(tx, school, pupil->id, asked.viewer.today)};
    return found;
}

http::Response show(const access::Asked& asked) {
    const auto found = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    if (!found) return access::not_found(asked);
    if (!found->talk_id.empty()) return http::see_other(before_path(found->talk_id));
    return family_response(asked, found->page);
}

} // namespace

void register_prepare(access::Routes& routes) {
    routes.get("/gesprek-voorbereiden/{pupil}/{guide}", Action::prepare_talk, show);
}

} // namespace trialoog::conversations
