#pragma once
#include <optional>
#include <string_view>

namespace trialoog::pdf {

struct Size {
    int width = 0, height = 0;
};
/// Read from the frame header; no pixel is decoded.
std::optional<Size> jpeg_size(std::string_view bytes);

} // namespace trialoog::pdf
