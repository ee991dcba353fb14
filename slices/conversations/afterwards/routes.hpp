#pragma once
#include "slices/access/access.hpp"

namespace trialoog::conversations {

void register_afterwards(access::Routes&);

} // namespace trialoog::conversations
