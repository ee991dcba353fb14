#pragma once
#include "slices/assignments/poster/poster_layout.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace trialoog::assignments {

/// The poster on one page of A3. `jpeg_of` gives a photo's bytes, or "" when they are gone.
std::string poster_pdf(const DrawnPoster&, std::string_view title,
                       const std::function<std::string(const std::string& photo_id)>& jpeg_of);

} // namespace trialoog::assignments
