#pragma once
#include "slices/access/hand_in/first_page.hpp"
#include "slices/year_plan/year_plan.hpp"

namespace trialoog::year_plan {

/// `leads_to` may be empty.
std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader&, const access::FirstPage&,
                                                   const LeadsTo& leads_to);

} // namespace trialoog::year_plan
