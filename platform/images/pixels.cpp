#include "platform/images/pixels.hpp"

#include <algorithm>

namespace trialoog::images {
namespace {
constexpr int quality = 80;
}

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
std::int64_t decoded_size(const Image& image) {
    const auto sample = VIPS(vips_format_sizeof)(VIPS(vips_image_get_format)(image.get()));
    return std::int64_t{width(image)} * height(image) * VIPS(vips_image_get_bands)(image.get()) *
           static_cast<std::int64_t>(sample);
}
int longest_side(const Image& image) { return std::max(width(image), height(image)); }

int shrink_on_load(int longest, int side) {
    int shrink = 1;
    while (shrink < 8 && longest / (shrink * 2) >= side)
        shrink *= 2;
    return shrink;
}

// The last step is a triangle filter: the sharper kernels cost a third more and nobody sees it.
Image fit(Image image, int side) {
    const int longest = longest_side(image);
    if (longest <= side) return image;
    const double scale = static_cast<double>(side) / longest;
    return step([&](VipsImage** out) {
        return VIPS(vips_resize)(image.get(), out, scale, "kernel", VIPS_KERNEL_LINEAR, "gap", 1.0, nullptr);
    });
}

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

Image on_white(Image image) {
    VipsArrayDouble* white = VIPS(vips_array_double_newv)(3, 255.0, 255.0, 255.0);
    auto flat = step(
        [&](VipsImage** out) { return VIPS(vips_flatten)(image.get(), out, "background", white, nullptr); });
    VIPS(vips_area_unref)(reinterpret_cast<VipsArea*>(white));
    return flat;
}

Image decoded(Image image) {
    Image pixels(VIPS(vips_image_copy_memory)(image.get()));
    if (!pixels) throw Damaged{};
    return pixels;
}

Image upright(Image image) {
    return step([&](VipsImage** out) { return VIPS(vips_autorot)(image.get(), out, nullptr); });
}

bool is_see_through(const Image& image) { return VIPS(vips_image_hasalpha)(image.get()); }

Picture saved(const Image& image) {
    void* data = nullptr;
    std::size_t size = 0;
    if (VIPS(vips_jpegsave_buffer)(image.get(), &data, &size, "Q", quality, "strip", 1, nullptr) != 0)
        throw Damaged{};
    Picture picture{std::string(static_cast<const char*>(data), size), width(image), height(image)};
    VIPS(g_free)(data);
    return picture;
}

} // namespace trialoog::images
