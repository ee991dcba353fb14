#include "platform/scan/writing.hpp"

#include <algorithm>
#include <array>

namespace trialoog::scan {
namespace {
constexpr int tile = 64; // pixels: the light differs over a page, and within a tile it doesn't

int grey(const unsigned char* rgb) { return (rgb[0] * 77 + rgb[1] * 151 + rgb[2] * 28) >> 8; }

struct Tones {
    std::array<int, 256> counts{};
    int all = 0;
};

Tones tones_in(const Raster& raster, const Area& area) {
    Tones tones;
    for (int y = area.top; y < area.bottom; ++y) {
        const auto row = (static_cast<std::size_t>(y) * static_cast<std::size_t>(raster.width) +
                          static_cast<std::size_t>(area.left)) *
                         3;
        for (int x = 0; x < area.width(); ++x)
            ++tones
                  .counts[static_cast<std::size_t>(grey(&raster.rgb[row + static_cast<std::size_t>(x) * 3]))];
    }
    tones.all = area.width() * area.height();
    return tones;
}

/// The tone that most of the light half has: the paper, also between dense writing.
int paper_in(const Tones& tones) {
    int above = 0, tone = 255;
    for (; tone > 0 && above + tones.counts[static_cast<std::size_t>(tone)] <= tones.all / 4; --tone)
        above += tones.counts[static_cast<std::size_t>(tone)];
    return tone;
}

int darker_than(const Tones& tones, int limit) {
    int count = 0;
    for (int tone = 0; tone < limit; ++tone)
        count += tones.counts[static_cast<std::size_t>(tone)];
    return count;
}
} // namespace

int ink_on(const Raster& raster, const Area& whole) {
    const int in_x = whole.width() / 25, in_y = whole.height() / 25;
    const Area area{whole.left + in_x, whole.top + in_y, whole.right - in_x, whole.bottom - in_y};
    std::int64_t ink = 0, all = 0;
    for (int y = area.top; y < area.bottom; y += tile)
        for (int x = area.left; x < area.right; x += tile) {
            const Tones tones =
                tones_in(raster, {x, y, std::min(x + tile, area.right), std::min(y + tile, area.bottom)});
            ink += darker_than(tones, paper_in(tones) * 86 / 100);
            all += tones.all;
        }
    return all == 0 ? 0 : static_cast<int>(ink * 1'000'000 / all);
}

int ink_on(const Raster& raster) { return ink_on(raster, {0, 0, raster.width, raster.height}); }

} // namespace trialoog::scan
