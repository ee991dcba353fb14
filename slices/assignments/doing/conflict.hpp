#pragma once
// Answers that another device changed meanwhile: the page that shows both.

#include "platform/http/http.hpp"
#include "slices/assignments/work/store.hpp"

#include <string_view>
#include <vector>

namespace trialoog::assignments {

/// 409: what was typed and what is kept, side by side; its form goes to `back_to` again, and brings `beside`
/// along: what was typed too, and isn't kept for another reason.
http::Response two_versions(const access::Asked&, const OpenedWork&, std::string_view back_to,
                            const std::vector<TypedAnswer>& typed, const std::vector<Conflict>& conflicts,
                            const std::vector<TypedAnswer>& beside = {});

} // namespace trialoog::assignments
