#pragma once
// What was set out from an activity of the year plan, and stands on another day: where the activity is moved.

#include "slices/access/access.hpp"
#include "slices/year_plan/year_plan.hpp"

namespace trialoog::assignments {

/// With a way to move each along; nothing when no class has it.
html::Html set_out_from_activity(db::Reader&, const access::Viewer&, const year_plan::Activity&);

} // namespace trialoog::assignments
