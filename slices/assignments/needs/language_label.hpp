#pragma once
#include <string>
#include <string_view>

namespace trialoog::assignments {

/// "Arabisch": a language as the staff calls it, where its own name could not be read. Its own name for one
/// that we have no word for.
std::string language_label(std::string_view code);

} // namespace trialoog::assignments
