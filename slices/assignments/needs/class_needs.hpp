#pragma once
#include "slices/access/access.hpp"
#include "slices/assignments/needs/needs_list.hpp"

#include <vector>

namespace trialoog::assignments {

/// Who of a class needs its mentor, as whoever found the class may see it: the mentor with parents and acts,
/// who only follows the class without.
html::Html class_needs(db::Reader&, const access::Viewer&, const access::ClassRef&, std::vector<Need>,
                       int pupils, Day today, bool names_assignment = true);

} // namespace trialoog::assignments
