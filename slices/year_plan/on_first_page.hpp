#pragma once
#include "slices/access/hand_in/first_page.hpp"

namespace trialoog::year_plan {

std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader&, const access::FirstPage&);

} // namespace trialoog::year_plan
