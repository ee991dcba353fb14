#pragma once
// What stands between the right password and being signed in.

#include "slices/access/sign_in/pending.hpp"

namespace trialoog::access {

/// Sends on to the step that is still missing, or signs in.
http::Response next_step(const http::Request&, Services&, PendingAccount);

void register_second_step(http::Router&, Services&);    // /inloggen/code, /inloggen/tweede-stap
void register_first_password(http::Router&, Services&); // /inloggen/wachtwoord

/// Whether these digits are right now, and were not used before. Counts a failure by itself.
enum class Digits { right, wrong, too_many };
Digits check_digits(const http::Request&, Services&, const Account&, std::string_view typed);

inline constexpr std::string_view totp_purpose = "totp secret";

} // namespace trialoog::access
