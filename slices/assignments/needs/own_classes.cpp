#include "slices/assignments/needs/own_classes.hpp"

#include "slices/assignments/work/wording.hpp"

#include <algorithm>
#include <map>

namespace trialoog::assignments {
namespace {

NeedsInClass of_class(const std::vector<const ClassAssignment*>& running, Day today) {
    return {running.front()->class_id, running.front()->pupils, needs_of(running, today)};
}

} // namespace

NeedsInClasses needs_in_own_classes(db::Reader& tx, const access::Viewer& viewer, const OwnClassWork& own,
                                    Day today) {
    std::map<std::string_view, std::vector<const ClassAssignment*>> running;
    for (const ClassAssignment& one : own.given)
        if (!one.debriefed && today >= one.dates.announced_on) running[one.class_id].push_back(&one);
    NeedsInClasses found{today, {}, {}};
    for (const auto& [class_id, assignments] : running) {
        NeedsInClass one = of_class(assignments, today);
        name_rows(one.needs, own.pupils);
        one.needs = in_order(std::move(one.needs), today);
        found.classes.push_back(std::move(one));
    }
    std::vector<std::string_view> shown;
    for (const NeedsInClass& one : found.classes)
        for (const Need& need : first_of(one.needs))
            shown.push_back(need.row.pupil_id);
    found.parents = parents_to_reach(tx, viewer, shown);
    return found;
}

html::Html first_needs(const NeedsInClasses& all, std::string_view class_id) {
    const auto one = std::ranges::find(all.classes, class_id, &NeedsInClass::class_id);
    if (one == all.classes.end()) return {};
    return needs_list({.class_id = class_id,
                       .needs = one->needs,
                       .parents = all.parents,
                       .today = all.today,
                       .pupils = one->pupils,
                       .may_act = true,
                       .may_see_work = true,
                       .whole_list = class_path(class_id) + "?lijst=heel"});
}

} // namespace trialoog::assignments
