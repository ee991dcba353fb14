#pragma once
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <set>
#include <string>
#include <string_view>

namespace trialoog::assignments {

/// Whether this work lets the viewer in as its supporter, today.
bool is_supporter_of(db::Reader&, const access::Viewer&, std::string_view work_id);
std::set<std::string> works_of_supporter(db::Reader&, const access::Viewer&);

} // namespace trialoog::assignments
