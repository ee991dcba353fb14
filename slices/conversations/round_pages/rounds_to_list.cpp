#include "slices/conversations/round_pages/round_views.hpp"

#include <algorithm>

namespace trialoog::conversations {

RoundsList rounds_to_list(db::Reader& tx, const access::Viewer& viewer, Day today) {
    RoundsList list{.rounds = rounds_of_newest_year(tx, viewer.school_id),
                    .today = today,
                    .may_plan = access::find_school(viewer, access::Action::plan_talks).has_value(),
                    .mine = rounds_of_giver(tx, viewer.school_id, viewer.person_id)};
    if (!list.may_plan)
        std::erase_if(list.rounds, [&](const Round& one) {
            return std::ranges::count(list.mine, one.id) == 0 || one.withdrawn_at;
        });
    return list;
}

} // namespace trialoog::conversations
