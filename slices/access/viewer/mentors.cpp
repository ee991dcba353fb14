#include "slices/access/viewer/mentors.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/mentors.sql.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace trialoog::access {
namespace {

struct Mentor {
    std::string given_name, family_name, id, name;
    bool is_own;
};

Mentor to_mentor(const db::Row& row) {
    return {row.str("given_name"), row.str("family_name"), row.str("id"), full_name(row), row.flag("is_own")};
}

} // namespace

std::string mentor_names(db::Reader& tx, std::string_view school_id, std::string_view pupil_id,
                         std::string_view today) {
    auto mentors = tx.all(sql::mentor_names, {school_id, pupil_id, today}, to_mentor);
    if (std::ranges::any_of(mentors, &Mentor::is_own)) // who has one of their own knows that one
        std::erase_if(mentors, [](const Mentor& one) { return !one.is_own; });
    std::ranges::sort(mentors, {},
                      [](const Mentor& one) { return std::tie(one.given_name, one.family_name, one.id); });
    const auto twice = std::ranges::unique(mentors, {}, &Mentor::id); // of two classes of the pupil
    mentors.erase(twice.begin(), twice.end());
    std::vector<std::string> names;
    for (Mentor& one : mentors)
        names.push_back(std::move(one.name));
    return i18n::list_of(names);
}

} // namespace trialoog::access
