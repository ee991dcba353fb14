#pragma once
#include "slices/year_plan/year_plan.hpp"

namespace trialoog::year_plan {

http::Response show_move(const access::Asked&, const BesideActivity&);
http::Response move(const access::Asked&, const BesideActivity&);

} // namespace trialoog::year_plan
