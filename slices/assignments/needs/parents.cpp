#include "slices/assignments/needs/parents.hpp"

#include "platform/db/dates.hpp"
#include "slices/assignments/needs/parents.sql.hpp"
#include "slices/assignments/work/companion_kind.hpp"

#include <algorithm>
#include <map>

namespace trialoog::assignments {
namespace {

ReachableParent to_parent(const db::Row& row) {
    return {.person_id = row.str("parent_id"),
            .kind = companion_of_relation(row.text("kind")),
            .phone = row.text_or_empty("phone"),
            .is_secret = row.flag("is_secret"),
            .language = row.str("language"),
            .came_in_at = db::maybe_moment(row, "came_in_at"),
            .got_letter = row.flag("got_letter")};
}

} // namespace

std::vector<PupilWithParents> parents_to_reach(db::Reader& tx, const access::Viewer& viewer,
                                               std::span<const std::string_view> pupil_ids) {
    if (!viewer.is(access::Role::mentor) || pupil_ids.empty()) return {};
    std::string wanted = ",";
    for (const std::string_view id : pupil_ids)
        wanted.append(id).append(",");
    std::map<std::string, std::vector<ReachableParent>> by_pupil;
    tx.each(sql::parents_to_reach, {viewer.school_id, viewer.person_id, viewer.today, wanted},
            [&](const db::Row& row) { by_pupil[row.str("pupil_id")].push_back(to_parent(row)); });
    std::vector<PupilWithParents> pupils;
    for (auto& [pupil_id, parents] : by_pupil) {
        std::ranges::sort(parents, {}, &ReachableParent::person_id);
        pupils.push_back({pupil_id, std::move(parents)});
    }
    return pupils;
}

} // namespace trialoog::assignments
