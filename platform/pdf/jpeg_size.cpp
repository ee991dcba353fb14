#include "platform/pdf/jpeg_size.hpp"

#include <cstddef>

namespace trialoog::pdf {
namespace {
unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
unsigned word_at(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}
// SOF0 … SOF15, without DHT, JPG and DAC that lie between.
bool begins_frame(unsigned marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}
} // namespace

std::optional<Size> jpeg_size(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xD8\xFF")) return std::nullopt;
    for (std::size_t at = 2; at + 9 < bytes.size();) {
        if (byte_at(bytes, at) != 0xFF) return std::nullopt;
        const unsigned marker = byte_at(bytes, at + 1);
        const unsigned length = word_at(bytes, at + 2);
        if (marker == 0xDA || length < 2) return std::nullopt; // pixels before a frame
        if (begins_frame(marker)) {
            const Size size{static_cast<int>(word_at(bytes, at + 7)),
                            static_cast<int>(word_at(bytes, at + 5))};
            return size.width > 0 && size.height > 0 ? std::optional(size) : std::nullopt;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

} // namespace trialoog::pdf
