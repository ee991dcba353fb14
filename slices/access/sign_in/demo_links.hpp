#pragma once
// Signing in as one of the demo's people without their letter: only where `services.demo` says so.

#include "platform/services.hpp"

#include <string>
#include <string_view>

namespace trialoog::access {

/// The same for a person every time. Where this isn't a demo nothing listens there.
std::string sign_in_demo_link(const Services&, std::string_view person_id);

} // namespace trialoog::access
