#include "platform/qr/qr.hpp"

#define ZX_USE_UTF8 // what later versions always do
#include <ZXing/ReadBarcode.h>
#include <algorithm>
#include <cstdint>
#include <doctest/doctest.h>
#include <stdexcept>

using namespace trialoog;

namespace {
/// As a camera sees it: four pixels a module, with the quiet zone.
std::string read(const qr::Code& code) {
    const int side = (code.size + 8) * 4;
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(side * side), 255);
    for (int y = 0; y < code.size * 4; ++y)
        for (int x = 0; x < code.size * 4; ++x)
            if (code.at(x / 4, y / 4)) pixels[static_cast<std::size_t>((y + 16) * side + x + 16)] = 0;
    const auto result = ZXing::ReadBarcode({pixels.data(), side, side, ZXing::ImageFormat::Lum});
    return result.isValid() ? result.text() : "unreadable";
}
} // namespace

TEST_CASE("a reader finds in the code what was put in") {
    for (const std::string text :
         {"https://trialoog.school.nl/k/7QK2MD9XWTR4B", "HTTPS://TRIALOOG.SCHOOL.NL/K/7QK2MD9XWTR4B",
          "0612345678", "één letter met accenten: ü", "x"}) {
        CAPTURE(text);
        CHECK(read(qr::encode(text)) == text);
    }
}

TEST_CASE("a long text still fits, a longer one is refused") {
    const std::string text(1200, 'k');
    CHECK(read(qr::encode(text)) == text);
    CHECK_THROWS_AS(qr::encode(std::string(1201, 'k')), std::length_error);
}

TEST_CASE("nothing to say makes no code") {
    CHECK_THROWS_AS(qr::encode(""), std::invalid_argument);
    CHECK_THROWS_AS(qr::encode(std::string_view("a\0b", 3)), std::invalid_argument);
}

TEST_CASE("a link in capitals makes a smaller code") {
    CHECK(qr::encode("HTTPS://TRIALOOG.VMBO-DE-BRUG.NL/K/7QK2MD9XWTR4B").size <
          qr::encode("https://trialoog.vmbo-de-brug.nl/k/7qk2md9xwtr4b").size);
}

TEST_CASE("the drawing has a label for screen readers, a quiet zone and one path of modules") {
    const auto code = qr::encode("https://trialoog.nl");
    const auto svg = qr::to_svg(code, "Code van \"Samira\" <b>");
    const auto side = std::to_string(code.size + 8);
    CHECK(svg.find("viewBox=\"0 0 " + side + " " + side + "\"") != std::string::npos);
    CHECK(svg.find("role=\"img\"") != std::string::npos);
    CHECK(svg.find("aria-label=\"Code van &quot;Samira&quot; &lt;b&gt;\"") != std::string::npos);
    CHECK(svg.find("<b>") == std::string::npos);
    // The finder pattern's upper side: seven modules from the quiet zone on.
    CHECK(svg.find("d=\"M4 4h7v1h-7z") != std::string::npos);
    CHECK(svg.size() < 8000);
}
