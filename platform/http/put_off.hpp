#pragma once
#include <string_view>

namespace trialoog::http {

/// In the place of the reference, to the maker of a 503's page: the change may have been made all the same.
inline constexpr std::string_view perhaps_done = "perhaps done";

} // namespace trialoog::http
