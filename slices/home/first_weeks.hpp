#pragma once
#include "slices/home/home.hpp"

#include <vector>

namespace trialoog::home {

/// Of all slices, in order.
std::vector<access::FirstStep> first_steps(db::Reader&, const access::Asked&, const Parts&);
/// On the administrator's first page, while something is left to do.
html::Html first_weeks_card(const std::vector<access::FirstStep>&);

void register_first_weeks(access::Routes&, const Parts&); // /beheer

} // namespace trialoog::home
