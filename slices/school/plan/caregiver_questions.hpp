#pragma once
// A caregiver whom nobody recognised, and somebody beside the same pupil of whom the files say nothing: is it
// one person? Only for the files that recognise caregivers.

#include "slices/school/plan/caregivers.hpp"
#include "slices/school/plan/sides.hpp"

namespace trialoog::school {

/// A name, e-mail address or phone number is alike.
bool is_like(const Person&, const Caregiver&);

/// The names of the pupils we have beside whom the files put this caregiver.
std::vector<std::string> children_of(const Caregiver&, const OnRecord&);

Question about_new_caregiver(const Caregiver&, const std::vector<const Person*>& missing,
                             const std::vector<std::string>& children, const Sides&);

constexpr const char* somebody_new_caregiver = "ander";

/// What an answer other than `somebody_new_caregiver` says.
struct SameCaregiver {
    std::string person_id;
    bool keeps_spelling = false;
};
SameCaregiver chosen(const std::string& answer, const std::vector<const Person*>& missing);

} // namespace trialoog::school
