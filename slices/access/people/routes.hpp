#pragma once
#include "slices/access/letters/reached.hpp"
#include "slices/access/pages/handler.hpp"

namespace trialoog::access {

void register_people(Routes&, const Recorder&); // /beheer/mensen …
void register_staff_accounts(Routes&);          // /beheer/mensen/{person}/account …
void register_pupil_mentors(Routes&);           // /beheer/mensen/{person}/mentoren …

} // namespace trialoog::access
