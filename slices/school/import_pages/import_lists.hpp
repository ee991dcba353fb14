#pragma once
// The lists under a preview: row by row what is new, changed, gone or refused.

#include "platform/html/html.hpp"
#include "slices/school/plan/plan.hpp"

namespace trialoog::school {

/// Nothing when no row was refused.
html::Html refused_rows(const std::vector<Remark>&);
html::Html plan_lists(const Plan&);

} // namespace trialoog::school
