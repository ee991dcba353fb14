#pragma once
// The use cases of the mentor and the counsellor, each in its own file.

#include "slices/access/access.hpp"

namespace trialoog::assignments {

void register_class_page(access::Routes&, Services&);
void register_set_out(access::Routes&, Services&);
void register_class_overview(access::Routes&, Services&);
void register_debrief(access::Routes&, Services&);
void register_reopen(access::Routes&, Services&);
void register_look_at_work(access::Routes&, Services&);
void register_packages(access::Routes&, Services&);
void register_links(access::Routes&, Services&);

/// All of the above.
void register_mentoring(access::Routes&, Services&);

} // namespace trialoog::assignments
