#include "slices/assignments/needs/parents.hpp"

#include "platform/db/dates.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/assignments/needs/parents.sql.hpp"
#include "slices/assignments/work/companion_kind.hpp"

#include <algorithm>
#include <tuple>

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

/// The rows of one pupil, who may have several parents, become one.
std::vector<PupilWithParents> by_pupil(std::vector<PupilWithParents> rows) {
    std::ranges::sort(rows, [](const PupilWithParents& a, const PupilWithParents& b) {
        const auto parent = [](const PupilWithParents& one) {
            return one.parents.empty() ? std::string_view() : std::string_view(one.parents[0].person_id);
        };
        return std::tuple(std::string_view(a.pupil_id), parent(a)) <
               std::tuple(std::string_view(b.pupil_id), parent(b));
    });
    std::vector<PupilWithParents> pupils;
    for (PupilWithParents& row : rows)
        if (!pupils.empty() && pupils.back().pupil_id == row.pupil_id)
            std::ranges::move(row.parents, std::back_inserter(pupils.back().parents));
        else
            pupils.push_back(std::move(row));
    return pupils;
}

} // namespace

std::vector<PupilWithParents> parents_in_own_classes(db::Reader& tx, const access::Viewer& viewer,
                                                     const std::vector<const Need*>& needs,
                                                     std::string_view class_id) {
    if (!viewer.is(access::Role::mentor)) return {};
    std::string wanted = ",";
    for (const Need* one : needs)
        wanted.append(one->row.pupil_id).append(",");
    auto pupils = by_pupil(tx.all(
        sql::parents_in_own_classes, {viewer.school_id, viewer.person_id, viewer.today, class_id, wanted},
        [](const db::Row& row) {
            PupilWithParents made{
                row.str("class_id"), row.str("pupil_id"), row.str("given_name"), access::full_name(row), {}};
            if (!row.is_null("parent_id")) made.parents.push_back(to_parent(row));
            return made;
        }));
    access::tell_apart(tx, viewer.school_id, pupils, &PupilWithParents::pupil_id, &PupilWithParents::name);
    return pupils;
}

} // namespace trialoog::assignments
