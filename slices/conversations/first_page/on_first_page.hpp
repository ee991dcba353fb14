#pragma once
// The next talk stands first on everybody's page.

#include "slices/access/access.hpp"
#include "slices/access/hand_in/first_page.hpp"

namespace trialoog::conversations {

std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader&, const access::FirstPage&);

} // namespace trialoog::conversations
