#include "platform/images/file_kind.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace trialoog::images {
namespace {
using namespace std::literals;

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}
std::uint32_t big_word(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}
std::uint32_t big_number(std::string_view bytes, std::size_t at) {
    return big_word(bytes, at) << 16 | big_word(bytes, at + 2);
}
bool is_heic(std::string_view bytes) {
    constexpr std::array brands{"heic"sv, "heix"sv, "heim"sv, "heis"sv, "mif1"sv};
    const auto names = bytes.substr(8, std::clamp<std::size_t>(big_number(bytes, 0), 16, 256) - 8);
    return bytes.substr(4, 4) == "ftyp" && std::ranges::find(brands, names.substr(0, 4)) != brands.end() &&
           names.find("avif") == names.npos;
}
} // namespace

std::optional<Kind> kind_of(std::string_view bytes) {
    if (bytes.size() < 16) return std::nullopt;
    if (bytes.starts_with("\xFF\xD8\xFF")) return Kind::jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return Kind::png;
    if (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") return Kind::webp;
    if (is_heic(bytes)) return Kind::heic;
    return std::nullopt;
}

bool is_whole_heic(std::string_view bytes) {
    bool has_meta = false, has_pixels = false;
    std::size_t at = 0;
    while (at + 8 <= bytes.size()) {
        const std::size_t length = big_number(bytes, at);
        const auto type = bytes.substr(at + 4, 4);
        has_meta = has_meta || type == "meta";
        has_pixels = has_pixels || type == "mdat" || type == "idat";
        if (length == 0) return has_meta && has_pixels; // to the end of the file
        if (length < 8 || length > bytes.size() - at) return false;
        at += length;
    }
    return at == bytes.size() && has_meta && has_pixels;
}

} // namespace trialoog::images
