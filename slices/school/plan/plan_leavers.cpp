#include "slices/school/plan/draft.hpp"

namespace trialoog::school {

Leaver Draft::leaver(const std::string& id, const std::string& number) const {
    std::string class_name;
    if (const auto enrolled = present.enrolments.find(id); enrolled != present.enrolments.end())
        for (const auto& one : present.classes)
            if (one.id == enrolled->second.front()) class_name = one.name;
    return {id, full_name(present.people.at(id).name), class_name, number};
}

void plan_leavers(Draft& draft) {
    if (!draft.records.has_pupil_file) return;
    std::set<std::string> staying, departed;
    for (const auto& one : draft.plan.departed)
        departed.insert(one.person_id);
    for (const auto& number : draft.records.pupil_numbers_seen)
        if (const auto known = draft.present.pupils.find(number); known != draft.present.pupils.end())
            staying.insert(known->second);

    std::size_t active = 0;
    for (const auto& [number, id] : draft.present.pupils) {
        const Person& pupil = draft.present.people.at(id);
        if (!pupil.left_on.empty()) continue;
        ++active;
        if (staying.count(id)) continue;
        if (draft.in_doubt.count(id) || departed.count(id)) continue;
        draft.plan.leavers.push_back(draft.leaver(id, number));
    }
    if (draft.plan.leavers.size() * 10 > active) draft.plan.leavers_are_certain = false;
}

} // namespace trialoog::school
