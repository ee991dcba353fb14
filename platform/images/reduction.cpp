#include "platform/images/reduction.hpp"

#include "platform/images/vips_library.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>

namespace trialoog::images {
namespace {
constexpr int screen_side = 1600, thumbnail_side = 320, quality = 80;
constexpr std::int64_t most_pixels = 60'000'000;

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

/// `shrink` is for JPEG, which decodes at 1/2, 1/4 or 1/8 for a fraction of the work.
Image open(std::string_view bytes, Kind kind, int shrink) {
    void* data = const_cast<char*>(bytes.data()); // read only, its type notwithstanding
    return step([&](VipsImage** out) {
        switch (kind) {
        case Kind::jpeg:
            return VIPS(vips_jpegload_buffer)(data, bytes.size(), out, "shrink", shrink, "access",
                                              VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
        case Kind::png:
            return VIPS(vips_pngload_buffer)(data, bytes.size(), out, "access", VIPS_ACCESS_SEQUENTIAL,
                                             "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
        case Kind::webp:
            return VIPS(vips_webpload_buffer)(data, bytes.size(), out, "access", VIPS_ACCESS_SEQUENTIAL,
                                              "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
        case Kind::heic:
            return VIPS(vips_heifload_buffer)(data, bytes.size(), out, "access", VIPS_ACCESS_SEQUENTIAL,
                                              "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
        }
        return -1;
    });
}

int width(const Image& image) { return VIPS(vips_image_get_width)(image.get()); }
int height(const Image& image) { return VIPS(vips_image_get_height)(image.get()); }
int longest_side(const Image& image) { return std::max(width(image), height(image)); }

/// At least `side` is left for the finer step.
int shrink_on_load(int longest, int side) {
    int shrink = 1;
    while (shrink < 8 && longest / (shrink * 2) >= side)
        shrink *= 2;
    return shrink;
}

/// Never larger. The last step is a triangle filter: the sharper kernels cost a third more and nobody sees
/// it.
Image fit(Image image, int side) {
    const int longest = longest_side(image);
    if (longest <= side) return image;
    const double scale = static_cast<double>(side) / longest;
    return step([&](VipsImage** out) {
        return VIPS(vips_resize)(image.get(), out, scale, "kernel", VIPS_KERNEL_LINEAR, "gap", 1.0, nullptr);
    });
}

/// Through the colour profile of the camera, if any, to what every screen shows without one.
Image to_srgb(Image image) {
    const bool has_profile = VIPS(vips_image_get_typeof)(image.get(), VIPS_META_ICC_NAME) != 0;
    if (has_profile) {
        VipsImage* out = nullptr;
        if (VIPS(vips_icc_transform)(image.get(), &out, "srgb", "embedded", 1, nullptr) == 0)
            return Image(out);
        VIPS(vips_error_clear)(); // a broken profile: the colours as they are
    }
    return step([&](VipsImage** out) {
        return VIPS(vips_colourspace)(image.get(), out, VIPS_INTERPRETATION_sRGB, nullptr);
    });
}

/// See-through parts become white, as on the page.
Image on_white(Image image) {
    VipsArrayDouble* white = VIPS(vips_array_double_newv)(3, 255.0, 255.0, 255.0);
    auto flat = step(
        [&](VipsImage** out) { return VIPS(vips_flatten)(image.get(), out, "background", white, nullptr); });
    VIPS(vips_area_unref)(reinterpret_cast<VipsArea*>(white));
    return flat;
}

/// Runs all steps so far; only here the pixels are read.
Image decoded(Image image) {
    Image pixels(VIPS(vips_image_copy_memory)(image.get()));
    if (!pixels) throw Damaged{};
    return pixels;
}

Image upright(Image image) {
    return step([&](VipsImage** out) { return VIPS(vips_autorot)(image.get(), out, nullptr); });
}

Picture saved(const Image& image) {
    void* data = nullptr;
    std::size_t size = 0;
    if (VIPS(vips_jpegsave_buffer)(image.get(), &data, &size, "Q", quality, "strip", 1, nullptr) != 0)
        throw Damaged{};
    Picture picture{std::string(static_cast<const char*>(data), size), width(image), height(image)};
    VIPS(g_free)(data);
    return picture;
}

Reduced reduced(std::string_view bytes, Kind kind, Image whole) {
    const int shrink = kind == Kind::jpeg ? shrink_on_load(longest_side(whole), screen_side) : 1;
    if (shrink > 1) whole = open(bytes, kind, shrink);
    // See-through pixels have colours of their own, which must not bleed into their neighbours.
    const bool see_through = VIPS(vips_image_hasalpha)(whole.get());
    Image fitting = see_through ? fit(on_white(to_srgb(std::move(whole))), screen_side)
                                : to_srgb(fit(std::move(whole), screen_side));
    Image screen = decoded(upright(decoded(std::move(fitting))));
    Picture large = saved(screen);
    return {std::move(large), saved(fit(std::move(screen), thumbnail_side))};
}
} // namespace

std::variant<Reduced, Refusal> reduce_here(std::string_view bytes, Kind kind) {
    try {
        Image whole = open(bytes, kind, 1); // the head only: pixels are read when they are asked for
        if (std::int64_t{width(whole)} * height(whole) > most_pixels) return Refusal::too_many_pixels;
        return reduced(bytes, kind, std::move(whole));
    } catch (const Damaged&) {
        VIPS(vips_error_clear)();
        return Refusal::damaged;
    }
}

} // namespace trialoog::images
