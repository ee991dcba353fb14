#pragma once
// The personal code on a letter: 13 characters of Crockford's base 32 (65 random bits).

#include <optional>
#include <string>
#include <string_view>

namespace trialoog::access {

inline constexpr int code_length = 13;

/// "ABCDEFGHJKMNP", from the system's random numbers.
std::string make_code();
/// "ABCDE-FGHJK-MNP": as printed.
std::string shown_code(std::string_view code);
/// The code that somebody meant: small letters, spaces and dashes don't matter, O is 0, I and L are 1.
/// Nothing when it can't be a code.
std::optional<std::string> read_code(std::string_view typed);

} // namespace trialoog::access
