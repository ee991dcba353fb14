#include "slices/assignments/needs/own_classes.hpp"

#include "slices/assignments/work/wording.hpp"

#include <algorithm>
#include <map>

namespace trialoog::assignments {
namespace {

NeedsInClass of_class(const std::vector<const ClassAssignment*>& running, Day today) {
    return {running.front()->class_id, running.front()->pupils, needs_of(running, today)};
}

/// Puts the names of the pupils into the rows, and leaves out who left the school.
void name_rows(std::vector<Need>& needs, const std::vector<PupilWithParents>& pupils) {
    for (Need& need : needs) {
        const auto found =
            std::ranges::lower_bound(pupils, need.row.pupil_id, {}, &PupilWithParents::pupil_id);
        if (found != pupils.end() && found->pupil_id == need.row.pupil_id) need.row.name = found->name;
    }
    std::erase_if(needs, [](const Need& need) { return need.row.name.empty(); });
}

} // namespace

NeedsInClasses needs_in_own_classes(db::Reader& tx, const access::Viewer& viewer,
                                    const std::vector<ClassAssignment>& given, Day today) {
    std::map<std::string_view, std::vector<const ClassAssignment*>> running;
    for (const ClassAssignment& one : given)
        if (!one.debriefed && today >= one.dates.announced_on) running[one.class_id].push_back(&one);
    NeedsInClasses found{today, {}, {}};
    for (const auto& [class_id, assignments] : running)
        found.classes.push_back(of_class(assignments, today));
    std::vector<const Need*> wanted;
    for (const NeedsInClass& one : found.classes)
        for (const Need& need : one.needs)
            wanted.push_back(&need);
    if (!wanted.empty()) found.parents = parents_in_own_classes(tx, viewer, wanted);
    for (NeedsInClass& one : found.classes) {
        name_rows(one.needs, found.parents);
        one.needs = in_order(std::move(one.needs), today);
    }
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
                       .whole_list = class_path(class_id)});
}

} // namespace trialoog::assignments
