#pragma once
#include "slices/access/access.hpp"

namespace trialoog::year_plan {

http::Response show_move(const http::Request&, const access::Viewer&, Services&);
http::Response move(const http::Request&, const access::Viewer&, Services&);

} // namespace trialoog::year_plan
