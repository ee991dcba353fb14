#pragma once
// Sheets of a class, and works that come back on paper.

#include "platform/services.hpp"
#include "slices/access/access.hpp"

namespace trialoog::assignments {

void register_print_sheets(access::Routes&);
void register_hand_in_on_paper(access::Routes&);

} // namespace trialoog::assignments
