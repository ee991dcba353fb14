#pragma once
// Failed tries to get in, counted in windows of a quarter of an hour: by what was tried, by where from, and
// for the whole installation. 65 bits are not guessed; this stops those who try.

#include "platform/db/db.hpp"
#include "platform/http/http.hpp"
#include "platform/services.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trialoog::access {

inline constexpr std::int64_t try_window_seconds = 15 * 60;
inline constexpr int tries_per_target = 10;  // one code, one login
inline constexpr int tries_per_address = 40; // a school's pupils share one address
/// In the whole installation: then the log says so, once a window. It stops nobody, for whoever guesses from
/// many addresses would shut all schools out by it.
inline constexpr int tries_that_signal = 400;

/// What one try is counted against.
struct Try {
    std::string target_hash; // of the code or login
    std::string address;     // see address_group
};
Try try_of(const http::Request&, const Services&, std::string_view target);

/// The address, or for IPv6 its first 64 bits: one household or building.
std::string address_group(std::string_view remote_address);

/// How many seconds to wait, when this can't be tried now.
std::optional<std::int64_t> must_wait(db::Reader&, const Try&, Instant now);
void count_failure(db::Writer&, const Try&, Instant now);

} // namespace trialoog::access
