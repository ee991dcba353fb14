#pragma once
// Which language a request is answered in.

#include "platform/http/http.hpp"
#include "platform/services.hpp"

#include <string>
#include <string_view>

namespace trialoog::access {

inline constexpr std::string_view language_cookie = "taal";

/// The language chosen on this device at the top of a page, or "".
std::string chosen_language(const http::Request&);
/// The first language of an Accept-Language header that pages can be shown in, or "nl".
std::string accepted_language(std::string_view header);
/// On this device, for pages of before somebody signs in too.
void remember_language(http::Response&, std::string_view language, const Services&);

} // namespace trialoog::access
