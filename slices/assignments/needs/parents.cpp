#include "slices/assignments/needs/parents.hpp"

#include "slices/assignments/needs/parents.sql.hpp"
#include "slices/assignments/work/companion_kind.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace trialoog::assignments {
namespace {

constexpr std::size_t at_once = 8; // pupils that a statement looks for
using Wanted = std::array<std::string_view, at_once>;

struct Found {
    std::string pupil_id;
    ReachableParent parent;
};

bool is_mentor_of(const access::Viewer& viewer, std::string_view class_id) {
    return std::ranges::find(viewer.mentor_of, class_id, &access::MentorClass::id) != viewer.mentor_of.end();
}

ReachableParent to_parent(const db::Row& row) {
    return {.person_id = row.str("parent_id"),
            .kind = companion_of_relation(row.text("kind")),
            .phone = row.text_or_empty("phone"),
            .is_secret = row.flag("is_secret"),
            .language = row.str("language")};
}

void take_code(ReachableParent& parent, std::string_view act, Instant happened_at) {
    if (act == "code_letter") parent.got_letter = true;
    if (act == "code_used" && (!parent.came_in_at || happened_at < *parent.came_in_at))
        parent.came_in_at = happened_at;
}

/// Adds who is found, in no order.
void find_parents(db::Reader& tx, const access::Viewer& viewer, const Wanted& of, std::vector<Found>& found) {
    const std::size_t before = found.size();
    const std::string& school_id = viewer.school_id;
    tx.each(
        sql::parents_to_reach,
        {school_id, viewer.person_id, viewer.today, of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7]},
        [&](const db::Row& row) {
            if (is_mentor_of(viewer, row.text("class_id")))
                found.push_back({row.str("pupil_id"), to_parent(row)});
        });
    if (found.size() == before) return;
    const auto these = std::span(found).subspan(before);
    tx.each(sql::adults_with_code, {school_id, of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7]},
            [&](const db::Row& row) {
                const std::string_view pupil_id = row.text("pupil_id"), adult_id = row.text("adult_id");
                for (Found& one : these)
                    if (one.pupil_id == pupil_id && one.parent.person_id == adult_id)
                        take_code(one.parent, row.text("act"), Instant{row.integer("happened_at")});
            });
}

std::vector<PupilWithParents> by_pupil(std::vector<Found> found) {
    std::ranges::sort(found, [](const Found& a, const Found& b) {
        return std::tie(a.pupil_id, a.parent.person_id) < std::tie(b.pupil_id, b.parent.person_id);
    });
    const auto twice = std::ranges::unique(found, [](const Found& a, const Found& b) { // of two classes
        return a.pupil_id == b.pupil_id && a.parent.person_id == b.parent.person_id;
    });
    found.erase(twice.begin(), twice.end());
    std::vector<PupilWithParents> pupils;
    for (Found& one : found) {
        if (pupils.empty() || pupils.back().pupil_id != one.pupil_id)
            pupils.push_back({std::move(one.pupil_id), {}});
        pupils.back().parents.push_back(std::move(one.parent));
    }
    return pupils;
}

} // namespace

std::vector<PupilWithParents> parents_to_reach(db::Reader& tx, const access::Viewer& viewer,
                                               std::span<const std::string_view> pupil_ids) {
    if (!viewer.is(access::Role::mentor)) return {};
    std::vector<Found> found;
    for (; !pupil_ids.empty(); pupil_ids = pupil_ids.subspan(std::min(at_once, pupil_ids.size()))) {
        Wanted
            of{}; // eight pupils a statement: a page shows no more, the whole list of a class four times that
        std::ranges::copy(pupil_ids.first(std::min(at_once, pupil_ids.size())), of.begin());
        find_parents(tx, viewer, of, found);
    }
    return by_pupil(std::move(found));
}

} // namespace trialoog::assignments
