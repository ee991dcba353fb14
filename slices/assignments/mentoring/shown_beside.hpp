#pragma once
// What other slices add to pages of this one (see Beside).

#include "slices/assignments/assignments.hpp"

namespace trialoog::assignments {

html::Html beside_work(db::Reader&, const access::Viewer&, std::string_view work_id, Instant now);
html::Html beside_class_work(db::Reader&, const access::Viewer&, std::string_view assignment_id, Instant now);
html::Html beside_set_out(db::Reader&, const access::Viewer&, std::string_view template_key, Instant now);

} // namespace trialoog::assignments
