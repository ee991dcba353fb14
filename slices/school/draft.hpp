#pragma once
// A plan while it is being made. Only for the files that make it.

#include "slices/school/plan.hpp"

#include <map>
#include <unordered_map>

namespace trialoog::school {

struct Draft {
    const Present& present;
    Records records;
    Plan plan;
    std::unordered_map<std::string, std::size_t> of_person; // person id → index in plan.people
    std::map<std::string, std::size_t> of_pupil_number, of_staff_code;
    std::map<std::string, std::size_t> of_class; // folded name → index in plan.classes

    void refuse(const Place& where, const std::string& who, std::string reason) {
        plan.refused.push_back({where, who, std::move(reason)});
    }
    void warn(const Place& where, const std::string& who, std::string reason) {
        plan.warnings.push_back({where, who, std::move(reason)});
    }
    /// Somebody whom the files may change, or don't speak of but point to.
    std::size_t person(const std::string& id, As);
};

/// Refuses pupils whose number belongs to another child, and those without a class that can be placed.
void plan_classes(Draft&);
void plan_pupils(Draft&);
void plan_staff(Draft&);
/// Returns the index in plan.people of each of the caregivers.
std::vector<std::size_t> plan_caregivers(Draft&, const Caregivers&);
void plan_placements(Draft&);
void plan_mentors(Draft&);

} // namespace trialoog::school
