#pragma once
#include "slices/access/hand_in/first_step.hpp"
#include "slices/access/pages/handler.hpp"

namespace trialoog::access {

void register_class_mentors(Routes&); // /beheer/mentoren
void register_staff_letters(Routes&); // /beheer/accounts …
void register_staff_letters_job(Services&);
std::vector<FirstStep> first_steps(db::Reader&, const Asked&);

} // namespace trialoog::access
