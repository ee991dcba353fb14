// Photos, and the TIFFs of scanners and fax machines.

#include "platform/scan/raster.hpp"

#include "platform/images/pixels.hpp"

#include <algorithm>
#include <cstdint>

namespace trialoog::scan {
namespace {
using images::Image, images::step;
constexpr int readable_side = 2600; // a code on a photographed A4 is some 250 pixels wide then
constexpr std::int64_t most_tiff_bytes = 240'000'000; // A3 at 1200 dots an inch in grey, in colour at 600

Image open_tiff(std::string_view bytes, int number) {
    void* data = const_cast<char*>(bytes.data()); // read only, its type notwithstanding
    return step([&](VipsImage** out) {
        return VIPS(vips_tiffload_buffer)(data, bytes.size(), out, "page", number - 1, "access",
                                          VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
    });
}

/// Shrunk while it is decoded, where the kind can do that.
Image open(std::string_view bytes, Kind kind, int number, bool at_full_size) {
    const auto photo = photo_kind(kind);
    if (!photo) return open_tiff(bytes, number);
    Image whole = images::open(bytes, *photo, 1);
    if (at_full_size || kind != Kind::jpeg) return whole;
    return images::open(bytes, *photo, images::shrink_on_load(images::longest_side(whole), readable_side));
}

/// A fax has twice as many dots across as down.
Image squared(Image image) {
    const double across = VIPS(vips_image_get_xres)(image.get()),
                 down = VIPS(vips_image_get_yres)(image.get());
    const double ratio = across > 0 && down > 0 ? across / down : 1;
    if (ratio > 0.9 && ratio < 1.1) return image;
    if (ratio < 0.2 || ratio > 5) return image; // nothing that a machine makes
    const double x = ratio < 1 ? 1 / ratio : 1, y = ratio < 1 ? 1 : ratio;
    return step([&](VipsImage** out) {
        return VIPS(vips_resize)(image.get(), out, x, "vscale", y, "kernel", VIPS_KERNEL_NEAREST, nullptr);
    });
}

Raster pixels_of(const Image& image) {
    Raster raster{images::width(image), images::height(image), {}};
    std::size_t size = 0;
    void* data = VIPS(vips_image_write_to_memory)(image.get(), &size);
    const auto wanted = static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height) * 3;
    if (data == nullptr || size != wanted) {
        VIPS(g_free)(data);
        throw images::Damaged{};
    }
    raster.rgb.assign(static_cast<unsigned char*>(data), static_cast<unsigned char*>(data) + size);
    VIPS(g_free)(data);
    return raster;
}
} // namespace

int pictures_in(std::string_view bytes, Kind kind) {
    if (kind != Kind::tiff) return 1;
    return std::max(1, VIPS(vips_image_get_n_pages)(open_tiff(bytes, 1).get()));
}

bool has_too_many_pixels(std::string_view bytes, Kind kind, int number) {
    const Image whole = open(bytes, kind, number, true);
    const std::int64_t pixels = std::int64_t{images::width(whole)} * images::height(whole);
    if (kind != Kind::tiff) return pixels > images::most_pixels;
    const auto sample = VIPS(vips_format_sizeof)(VIPS(vips_image_get_format)(whole.get()));
    return pixels > most_tiff_bytes ||
           pixels * VIPS(vips_image_get_bands)(whole.get()) * static_cast<std::int64_t>(sample) >
               most_tiff_bytes;
}

Raster picture(std::string_view bytes, Kind kind, int number) {
    Image whole = open(bytes, kind, number, false);
    if (kind == Kind::tiff) whole = squared(std::move(whole));
    Image small = images::is_see_through(whole)
                      ? images::fit(images::on_white(images::to_srgb(std::move(whole))), readable_side)
                      : images::to_srgb(images::fit(std::move(whole), readable_side));
    return pixels_of(images::decoded(images::upright(images::decoded(std::move(small)))));
}

} // namespace trialoog::scan
