#pragma once
// What home assignments are, in general: parents hear it once a school year, with the first of them (HA-9).

#include <string>
#include <string_view>

namespace trialoog::assignments {

/// To the parents of these pupils: "Noor", "Noor en Sam".
std::string what_home_assignments_are(std::string_view pupils);

} // namespace trialoog::assignments
