#pragma once
// The pages of this slice.

#include "slices/leavers/leavers.hpp"

namespace trialoog::leavers {

void register_list(access::Routes&);
void register_person(access::Routes&);
void register_fetch(access::Routes&);

} // namespace trialoog::leavers
