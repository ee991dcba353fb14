#include "platform/scan/finish.hpp"

#include "platform/images/pixels.hpp"
#include "platform/scan/codes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace trialoog::scan {
namespace {
using images::Image, images::step;
constexpr int longest_side = 1800, thumbnail_side = 320;

int grey(const unsigned char* rgb) { return (rgb[0] * 77 + rgb[1] * 151 + rgb[2] * 28) >> 8; }

Image image_of(const Raster& raster) {
    Image image(VIPS(vips_image_new_from_memory)(raster.rgb.data(), raster.rgb.size(), raster.width,
                                                 raster.height, 3, VIPS_FORMAT_UCHAR));
    if (!image) throw images::Damaged{};
    return step([&](VipsImage** out) {
        return VIPS(vips_copy)(image.get(), out, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr);
    });
}

Image quarter_turned(Image image, int quarters) {
    if (quarters == 0) return image;
    const auto angle = quarters == 1 ? VIPS_ANGLE_D90 : quarters == 2 ? VIPS_ANGLE_D180 : VIPS_ANGLE_D270;
    return step([&](VipsImage** out) { return VIPS(vips_rot)(image.get(), out, angle, nullptr); });
}

/// Turned by a few degrees, on a sheet of the same size.
Image straightened(Image image, double degrees) {
    const int wide = images::width(image), high = images::height(image);
    VipsArrayDouble* white = VIPS(vips_array_double_newv)(3, 255.0, 255.0, 255.0);
    Image turned;
    try {
        turned = step([&](VipsImage** out) {
            return VIPS(vips_similarity)(image.get(), out, "angle", degrees, "background", white, nullptr);
        });
    } catch (...) {
        VIPS(vips_area_unref)(reinterpret_cast<VipsArea*>(white));
        throw;
    }
    VIPS(vips_area_unref)(reinterpret_cast<VipsArea*>(white));
    const int left = std::max(0, (images::width(turned) - wide) / 2);
    const int top = std::max(0, (images::height(turned) - high) / 2);
    return step([&](VipsImage** out) {
        return VIPS(vips_extract_area)(turned.get(), out, left, top,
                                       std::min(wide, images::width(turned) - left),
                                       std::min(high, images::height(turned) - top), nullptr);
    });
}

/// `turned` is how far it stands clockwise: it is turned back as far.
Image upright(Image image, double turned) {
    constexpr double not_worth_it = 0.3;
    const int quarters = static_cast<int>(std::lround(-turned / 90));
    const double rest = -turned - quarters * 90.0;
    Image made = quarter_turned(std::move(image), (quarters % 4 + 4) % 4);
    return std::abs(rest) < not_worth_it ? std::move(made) : straightened(std::move(made), rest);
}
} // namespace

bool is_blank(const Raster& raster) {
    // The edges of a scan are dark where the paper ends.
    const int left = raster.width / 20, top = raster.height / 20;
    std::array<std::size_t, 256> counts{};
    std::size_t all = 0;
    for (int y = top; y < raster.height - top; ++y)
        for (int x = left; x < raster.width - left; ++x, ++all)
            ++counts[static_cast<std::size_t>(
                grey(&raster.rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(raster.width) +
                                  static_cast<std::size_t>(x)) *
                                 3]))];
    std::size_t paper = 0;
    for (std::size_t below = 0; paper < 255 && below + counts[paper] <= all / 2; ++paper)
        below += counts[paper];
    std::size_t ink = 0;
    for (std::size_t tone = 0; tone < paper * 7 / 10; ++tone)
        ink += counts[tone];
    return ink * 5000 < all; // a word of handwriting is more
}

Page finished(const Raster& raster, int number) {
    Page page{.number = number};
    ReadCodes codes = codes_on(raster);
    if (codes.texts.empty() && is_blank(raster)) page.look = Look::blank;
    Image image = images::fit(upright(image_of(raster), codes.turned), longest_side);
    image = images::decoded(std::move(image));
    page.screen = images::saved(image);
    page.thumbnail = images::saved(images::fit(std::move(image), thumbnail_side));
    page.codes = std::move(codes.texts);
    return page;
}

std::optional<Raster> photo(std::string_view bytes, images::Kind kind, std::optional<Refusal>& refusal) {
    constexpr int readable_side = 2600; // a code on a photographed A4 is some 250 pixels wide then
    Image whole = images::open(bytes, kind, 1);
    if (std::int64_t{images::width(whole)} * images::height(whole) > images::most_pixels) {
        refusal = Refusal::too_many_pixels;
        return std::nullopt;
    }
    if (kind == images::Kind::jpeg)
        whole = images::open(bytes, kind, images::shrink_on_load(images::longest_side(whole), readable_side));
    Image small = images::is_see_through(whole)
                      ? images::fit(images::on_white(images::to_srgb(std::move(whole))), readable_side)
                      : images::to_srgb(images::fit(std::move(whole), readable_side));
    const Image upright = images::decoded(images::upright(images::decoded(std::move(small))));
    Raster raster{images::width(upright), images::height(upright), {}};
    std::size_t size = 0;
    void* data = VIPS(vips_image_write_to_memory)(upright.get(), &size);
    const auto wanted = static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height) * 3;
    if (data == nullptr || size != wanted) {
        VIPS(g_free)(data);
        throw images::Damaged{};
    }
    raster.rgb.assign(static_cast<unsigned char*>(data), static_cast<unsigned char*>(data) + size);
    VIPS(g_free)(data);
    return raster;
}

} // namespace trialoog::scan
