#pragma once
// The ten profiles of the vmbo, as the law names them and schools shorten them.

#include <string>

namespace trialoog::content {

/// "zorg en welzijn (Z&W)": a profile with its short code, any other word as it is; in the reader's language.
std::string with_profile_code(const std::string& dutch);

} // namespace trialoog::content
