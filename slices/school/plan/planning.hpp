#pragma once
// A plan while it is being made. Only for the files that make it.

#include "slices/school/plan/plan.hpp"

#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace trialoog::school {

struct Planning {
    const OnRecord& before; // as it is
    OnRecord on_record;     // `before`, with the numbers where answers put them
    Records records;
    Inquiry inquiry;
    Plan plan;
    std::unordered_map<std::string, std::size_t> of_person; // person id → index in plan.people
    std::map<std::string, std::size_t> of_pupil_number, of_staff_code;
    std::map<std::string, std::size_t> of_class; // folded name → index in plan.classes
    std::set<std::string> in_doubt;              // ids of people about whom a question is open: never gone
    std::set<std::pair<As, std::string>> keep_spelling; // whose name stays as we have it, by number

    Planning(const OnRecord& there, Records told, const Answers& answers)
        : before(there), on_record(there), records(std::move(told)), inquiry(answers) {}

    void refuse(const Place& where, const std::string& who, std::string reason) {
        plan.refused.push_back({where, who, std::move(reason)});
    }
    void warn(const Place& where, const std::string& who, std::string reason) {
        plan.warnings.push_back({where, who, std::move(reason)});
    }
    /// Somebody whom the files may change, or don't speak of but point to.
    std::size_t person(const std::string& id, As);
    Leaver leaver(const std::string& id, const std::string& number) const;
};

/// Asks where numbers, names and birthdays contradict each other, and where somebody new may be somebody we
/// have. Rows that wait for an answer are taken out.
void judge_people(Planning&);
/// Refuses pupils without a class that can be placed.
void plan_classes(Planning&);
void plan_pupils(Planning&);
void plan_leavers(Planning&);
void plan_staff(Planning&);
/// Returns the index in plan.people of each of the caregivers.
std::vector<std::size_t> plan_caregivers(Planning&, const Caregivers&);
using Pairs = std::set<std::pair<std::string, std::string>>; // (pupil id, parent id)
/// Returns the relations that the files speak of.
Pairs plan_relations(Planning&, const Caregivers&, const std::vector<std::size_t>& of_caregiver);
/// Of pupils about whose caregivers the files speak: who stood beside them and isn't there any more.
void plan_ended_relations(Planning&, const Caregivers&, const Pairs& told);
/// Deceased, a secret address: only ever set.
void take_over_stops(PlannedPerson&, const Stops&);
void plan_placements(Planning&);
void plan_mentors(Planning&);

} // namespace trialoog::school
