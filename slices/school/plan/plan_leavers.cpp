#include "slices/school/plan/planning.hpp"

namespace trialoog::school {

Leaver Planning::leaver(const std::string& id, const std::string& number) const {
    std::string class_name;
    if (const auto enrolled = on_record.enrolments.find(id); enrolled != on_record.enrolments.end())
        for (const auto& one : on_record.classes)
            if (one.id == enrolled->second.front()) class_name = one.name;
    return {id, full_name(on_record.people.at(id).name), class_name, number};
}

void plan_leavers(Planning& planning) {
    if (!planning.records.has_pupil_file) return;
    std::set<std::string> staying, departed;
    for (const auto& one : planning.plan.departed)
        departed.insert(one.person_id);
    for (const auto& number : planning.records.pupil_numbers_seen)
        if (const auto known = planning.on_record.pupils.find(number);
            known != planning.on_record.pupils.end())
            staying.insert(known->second);

    std::size_t active = 0;
    for (const auto& [number, id] : planning.on_record.pupils) {
        const Person& pupil = planning.on_record.people.at(id);
        if (!pupil.left_on.empty()) continue;
        ++active;
        if (staying.count(id)) continue;
        if (planning.in_doubt.count(id) || departed.count(id)) continue;
        planning.plan.leavers.push_back(planning.leaver(id, number));
    }
    if (planning.plan.leavers.size() * 10 > active) planning.plan.leavers_are_certain = false;
}

} // namespace trialoog::school
