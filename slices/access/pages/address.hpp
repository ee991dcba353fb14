#pragma once
// The address that paper brings people to.

#include "platform/html/html.hpp"
#include "platform/http/http.hpp"
#include "platform/services.hpp"
#include "slices/access/pages/asked.hpp"

#include <string_view>

namespace trialoog::access {

/// Only the computer that Trialoog runs on can open it: "http://127.0.0.1:8080", "http://localhost".
bool is_of_this_computer(std::string_view base_url);
/// Paper with the address would bring nobody in: nothing is printed then. The demo shows how it looks.
bool prints_in_vain(const Services&);
/// Says so, and what to do. Nothing where it may be printed.
html::Html address_notice(const Services&);
/// 422, for somebody who wants to print one letter.
http::Response no_address_page(const Asked&);

} // namespace trialoog::access
