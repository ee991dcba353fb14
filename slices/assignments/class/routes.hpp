#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/work/additions.hpp"

namespace trialoog::assignments {

void register_class_page(access::Routes&);
void register_class_overview(access::Routes&, const Additions&);
void register_reopen(access::Routes&);
void register_look_at_work(access::Routes&);

} // namespace trialoog::assignments
