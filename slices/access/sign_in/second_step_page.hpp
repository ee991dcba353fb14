#pragma once

#include "look/form.hpp"
#include "slices/access/accounts/accounts.hpp"

#include <string_view>

namespace trialoog::access {

/// The QR code, the same as text, and the field for the first digits.
/// Who runs Trialoog at the school isn't sent to the school to ask which app.
html::Html second_step_form(std::string_view action, std::string_view secret, const Account&,
                            const look::Field& digits, const look::Errors&);

} // namespace trialoog::access
