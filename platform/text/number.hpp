#pragma once
// A number that somebody typed or another program wrote.

#include <charconv>
#include <concepts>
#include <limits>
#include <optional>
#include <string_view>

namespace trialoog::text {

/// The whole text as one number of digits ("12", "-3" for a signed type), from `least` to `most`. Nothing for
/// anything else: "", "+3", " 3", "3a", "3.0", or one that doesn't fit.
template <std::integral Number>
std::optional<Number> number(std::string_view digits, Number least = std::numeric_limits<Number>::min(),
                             Number most = std::numeric_limits<Number>::max()) {
    Number value{};
    const char* const end = digits.data() + digits.size();
    const auto [at, error] = std::from_chars(digits.data(), end, value);
    if (error != std::errc() || at != end || value < least || value > most) return std::nullopt;
    return value;
}

} // namespace trialoog::text
