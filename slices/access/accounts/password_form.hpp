#pragma once

#include "look/form.hpp"
#include "platform/http/http.hpp"

#include <string_view>

namespace trialoog::access {

/// "new_password", and "again" to catch a slip.
html::Html new_password_fields(const look::Errors&);
look::Errors check_new_password(const http::Request&, std::string_view login);

} // namespace trialoog::access
