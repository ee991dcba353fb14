#pragma once
// A drawn photo for the demo, as a phone would send it: two people at a table. No real people are shown.

#include <cstdint>
#include <string>

namespace trialoog::demo {

/// A PNG of 1200 × 900; each seed gives other colours.
std::string draw_picture(std::uint64_t seed);

} // namespace trialoog::demo
