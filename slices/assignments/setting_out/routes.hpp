#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/work/additions.hpp"

namespace trialoog::assignments {

void register_set_out(access::Routes&, const Additions&);
void register_set_out_grade(access::Routes&, const Additions&);
void register_change(access::Routes&);

} // namespace trialoog::assignments
