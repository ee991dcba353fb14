#pragma once
// The second step: six digits from an app, by time (RFC 6238, 30 seconds, SHA-1 as every app knows it).

#include "platform/clock/clock.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trialoog::access {

/// 160 random bits, as bytes.
std::string make_totp_secret();
/// As a person types it into an app: base 32 in groups of four.
std::string shown_totp_secret(std::string_view secret);
/// What the QR code says to an app.
std::string totp_link(std::string_view secret, std::string_view login);
/// The step of which these are the digits, out of the one now, the one before and the one after. Spaces don't
/// matter.
std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view typed, Instant now);
/// The digits of a moment: what an app shows. For tests and the demo's administrator.
std::string totp_digits(std::string_view secret, Instant);

} // namespace trialoog::access
