#pragma once
// Pictures being worked on, in a worker that has called load_vips(). Operations are lazy: pixels are read by
// decoded() and saved().

#include "platform/images/file_kind.hpp"
#include "platform/images/images.hpp"
#include "platform/images/vips_library.hpp"

#include <cstdint>
#include <memory>
#include <string_view>

namespace trialoog::images {

constexpr std::int64_t most_pixels = 60'000'000;
/// What its pixels take once decoded, in bytes: a small file of 16 bits a colour is the same work as four
/// photos.
constexpr std::int64_t most_decoded = 4 * most_pixels;

struct Release {
    void operator()(VipsImage* image) const { VIPS(g_object_unref)(image); }
};
using Image = std::unique_ptr<VipsImage, Release>;

/// libvips refused: the picture is damaged.
struct Damaged {};

/// Runs one operation: `step([&](VipsImage** out) { return VIPS(vips_…)(…, out, nullptr); })`.
template <class Operation> Image step(Operation operation) {
    VipsImage* out = nullptr;
    if (operation(&out) != 0) throw Damaged{};
    return Image(out);
}

// Each throws Damaged.

/// `shrink` is for JPEG, which decodes at 1/2, 1/4 or 1/8 for a fraction of the work.
Image open(std::string_view bytes, Kind, int shrink);
int width(const Image&);
int height(const Image&);
int longest_side(const Image&);
std::int64_t decoded_size(const Image&); // in bytes
/// For open(): at least `side` is left for the finer step.
int shrink_on_load(int longest, int side);
/// Within `side` × `side`, never larger.
Image fit(Image, int side);
/// Through the colour profile of the camera, if any, to what every screen shows without one.
Image to_srgb(Image);
/// See-through parts become white, as on the page.
Image on_white(Image);
bool is_see_through(const Image&);
/// Runs all steps so far; only here the pixels are read.
Image decoded(Image);
/// As the camera was held.
Image upright(Image);
/// As JPEG without any metadata.
Picture saved(const Image&);

} // namespace trialoog::images
