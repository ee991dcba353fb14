#pragma once

#include "look/form.hpp"

#include <string_view>

namespace trialoog::access {

/// The QR code, the same as text, and the field for the first digits.
html::Html second_step_form(std::string_view action, std::string_view secret, std::string_view login,
                            const look::Field& digits, const look::Errors&);

} // namespace trialoog::access
