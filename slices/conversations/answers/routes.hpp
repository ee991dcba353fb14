#pragma once
#include "slices/access/access.hpp"

namespace trialoog::conversations {

void register_family_times(access::Routes&); // /gesprek-tijden

} // namespace trialoog::conversations
