#pragma once
// The page for what the server itself refuses: what happened, and what to do now.

#include "platform/http/http.hpp"

#include <string_view>

namespace trialoog::app {

http::Response error_page(int status, std::string_view reference, const http::Request*);

} // namespace trialoog::app
