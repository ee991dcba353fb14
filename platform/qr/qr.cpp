#include "platform/qr/qr.hpp"

#include <fmt/core.h>
#include <memory>
#include <qrencode.h>
#include <stdexcept>

namespace trialoog::qr {
namespace {
constexpr std::size_t longest = 1200;

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

// Neighbouring dark modules of a row are one stretch: a short path without seams.
std::string path_of(const Code& code, int quiet) {
    std::string path;
    for (int y = 0; y < code.size; ++y)
        for (int x = 0; x < code.size;) {
            int end = x;
            while (end < code.size && code.at(end, y))
                ++end;
            if (end > x) path += fmt::format("M{} {}h{}v1h-{}z", x + quiet, y + quiet, end - x, end - x);
            x = end + 1;
        }
    return path;
}
} // namespace

Code encode(std::string_view text) {
    if (text.size() > longest) throw std::length_error("too long for a QR code");
    if (text.empty() || text.find('\0') != std::string_view::npos)
        throw std::invalid_argument("no text for a QR code");
    // As a string, not as data: stretches of digits and capitals are packed, which makes a smaller code.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeString(std::string(text).c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    if (!made) throw std::runtime_error("libqrencode can't make this QR code");
    Code code;
    code.size = made->width;
    const auto count = static_cast<std::size_t>(made->width) * static_cast<std::size_t>(made->width);
    code.dark.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        code.dark.push_back((made->data[i] & 1) != 0);
    return code;
}

std::string to_svg(const Code& code, std::string_view label) {
    constexpr int quiet = 4;
    const int side = code.size + 2 * quiet;
    // White is drawn too: on a dark page the code must still be dark on light.
    return fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" role="img" )"
                       R"(aria-label="{1}" shape-rendering="crispEdges">)"
                       R"(<path fill="#fff" d="M0 0h{0}v{0}H0z"/><path d="{2}"/></svg>)",
                       side, escaped(label), path_of(code, quiet));
}

} // namespace trialoog::qr
