#pragma once
#include "slices/access/access.hpp"

namespace trialoog::conversations {

void register_appointment(access::Routes&); // /gesprek/{talk}, and its calendar file
void register_reschedule(access::Routes&);  // "Wij kunnen niet"

} // namespace trialoog::conversations
