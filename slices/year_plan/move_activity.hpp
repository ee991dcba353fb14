#pragma once
#include "slices/access/access.hpp"

namespace trialoog::year_plan {

http::Response show_move(const access::Asked&);
http::Response move(const access::Asked&);

} // namespace trialoog::year_plan
