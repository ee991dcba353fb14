#pragma once
#include "slices/access/access.hpp"

namespace trialoog::conversations {

void register_guides(access::Routes&);

} // namespace trialoog::conversations
