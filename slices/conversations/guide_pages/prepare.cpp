// GET /gesprek-voorbereiden/{pupil}/{guide}: what pupil or parent reads before the talk.

#include "slices/conversations/guide_pages/pages.hpp"
#include "slices/conversations/guide_pages/routes.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/mentors.hpp"

#include <algorithm>
#include <optional>

namespace trialoog::conversations {
namespace {

using access::Action;

/// As the year plan of the pupil's grade has it now; "" where the school took it out.
std::string when_of(db::Reader& tx, const access::Viewer& viewer, const Guide& guide, int grade) {
    const auto mine = std::ranges::find(guide.activities, grade, &ForActivity::grade);
    for (const auto& [of, activities] : year_plan::activities_of_grades(tx, viewer, {grade}))
        for (const year_plan::Activity& activity : activities)
            if (activity.library_key == mine->key) return year_plan::dates_of(activity);
    return {};
}

std::optional<Preparation> find(db::Reader& tx, const access::Asked& asked) {
    const Guide* guide = find_guide(asked.request.param("guide"));
    auto pupil = access::find_pupil(tx, asked.viewer, asked.request.param("pupil"), Action::prepare_talk);
    if (!guide || !pupil || std::ranges::count(guide->activities, pupil->grade, &ForActivity::grade) == 0)
        return std::nullopt;
    return Preparation{.guide = *guide,
                       .pupil = *pupil,
                       .is_pupil = pupil->relation == access::Relation::self,
                       .when = when_of(tx, asked.viewer, *guide, pupil->grade),
                       .mentors =
                           access::mentor_names(tx, asked.viewer.school_id, pupil->id, asked.viewer.today)};
}

http::Response show(const access::Asked& asked) {
    const auto found = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    if (!found) return access::not_found(asked);
    auto frame = access::frame(asked, t_content(found->guide.title));
    frame.styles.push_back("css/talk.css");
    return http::page(look::page(frame, preparation_page(*found)));
}

} // namespace

void register_prepare(access::Routes& routes) {
    routes.get("/gesprek-voorbereiden/{pupil}/{guide}", Action::prepare_talk, show);
}

} // namespace trialoog::conversations
