#pragma once
// Which language a request is answered in.

#include "platform/http/http.hpp"

#include <string>
#include <string_view>

namespace trialoog::access {

inline constexpr std::string_view language_cookie = "taal";

/// The language chosen on this device at the top of a page, or "".
std::string chosen_language(const http::Request&);
/// The first language of an Accept-Language header that pages can be shown in, or "nl".
std::string accepted_language(std::string_view header);

} // namespace trialoog::access
