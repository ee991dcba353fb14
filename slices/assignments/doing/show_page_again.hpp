#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/work/store.hpp"

#include <string>

namespace trialoog::assignments {

/// The page on which the item stands, with a sentence about it; without one: the way to that page.
http::Response show_page_again(const access::Asked&, const OpenedWork&, const std::string& item_key,
                               std::string sentence, int status);

} // namespace trialoog::assignments
