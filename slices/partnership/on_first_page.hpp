#pragma once
#include "slices/access/hand_in/first_page.hpp"

namespace trialoog::partnership {

std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader&, const access::FirstPage&);
std::vector<access::FirstPageLink> first_page_links();

} // namespace trialoog::partnership
