#pragma once
// Whether a POST comes from our own pages.

#include "platform/http/http.hpp"

#include <string_view>

namespace trialoog::access {

/// By Sec-Fetch-Site where the browser sends it, else by Origin, else by Referer. One that says nothing at
/// all is refused: every browser sends one of the three with a form.
bool from_own_pages(const http::Request&);

/// A path on this site to go back to; anything else becomes "/".
std::string_view local_path(std::string_view);

} // namespace trialoog::access
