// What the stylesheet promises: contrast in both schemes, nothing from elsewhere, and a small size.

#include "platform/embedded/embedded.hpp"

#include <cmath>
#include <cstdlib>
#include <doctest/doctest.h>
#include <map>
#include <string>
#include <string_view>

namespace {

std::string_view stylesheet() { return *trialoog::embedded::find("assets/css/trialoog.css"); }

using Colours = std::map<std::string, std::string, std::less<>>;

/// The `--name: #rrggbb` of the block that begins at `from`, over those that were there before.
Colours colours_of(std::string_view block, Colours colours = {}) {
    for (auto at = block.find("--"); at != std::string_view::npos; at = block.find("--", at + 2)) {
        const auto colon = block.find(": #", at);
        if (colon == std::string_view::npos || colon > block.find(';', at)) continue;
        colours[std::string(block.substr(at + 2, colon - at - 2))] = block.substr(colon + 3, 6);
    }
    return colours;
}

std::string_view block_after(std::string_view css, std::string_view opening) {
    const auto from = css.find(opening);
    REQUIRE(from != std::string_view::npos);
    return css.substr(from, css.find('}', from) - from);
}

double luminance(const std::string& hex) {
    const auto channel = [&](std::size_t at) {
        const double c = std::stoi(hex.substr(at, 2), nullptr, 16) / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

double contrast(const Colours& colours, const char* one, const char* other) {
    const double a = luminance(colours.at(one)), b = luminance(colours.at(other));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

void check_scheme(const Colours& colours) {
    for (const char* ground : {"paper", "card", "field", "shade"})
        for (const char* text : {"ink", "soft", "pupil", "parent", "mentor", "good", "wrong"}) {
            CAPTURE(ground);
            CAPTURE(text);
            CHECK(contrast(colours, text, ground) >= 4.5);
        }
    for (const char* voice : {"pupil", "parent", "mentor", "good", "wrong"}) {
        CAPTURE(voice);
        CHECK(contrast(colours, voice, (std::string(voice) + "-tint").c_str()) >= 4.5);
        CHECK(contrast(colours, "ink", (std::string(voice) + "-tint").c_str()) >= 4.5);
    }
    for (const char* voice : {"pupil", "parent", "mentor"})
        CHECK(contrast(colours, "on-voice", voice) >= 4.5);
    for (const char* ground : {"paper", "card", "field"}) // borders of fields, the focus ring's inner half
        CHECK(contrast(colours, "edge", ground) >= 3);
    CHECK(contrast(colours, "amber", "ink") >= 1.5); // the ring's two halves are told apart
}

} // namespace

TEST_CASE("every text has a contrast of 4.5 on every ground, by day and by night") {
    const Colours light = colours_of(block_after(stylesheet(), ":root {"));
    check_scheme(light);
    const auto dark_from = stylesheet().find("prefers-color-scheme: dark");
    REQUIRE(dark_from != std::string_view::npos);
    check_scheme(colours_of(block_after(stylesheet().substr(dark_from), ":root {"), light));
}

TEST_CASE("the stylesheet fetches nothing, and stays within 26 KB") {
    CHECK(stylesheet().size() <= 26 * 1024);
    for (std::string_view fetching : {"@import", "url(", "@font-face", "http:", "https:"})
        CHECK(stylesheet().find(fetching) == std::string_view::npos);
}
