#pragma once
// For tests: pictures made, changed and looked into.

#include "platform/images/vips_library.hpp"

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace trialoog::images {

inline std::string fixture(const std::string& name) {
    std::ifstream file("platform/images/fixtures/" + name, std::ios::binary);
    if (!file) throw std::runtime_error("no fixture " + name + ": run the tests in the project's folder");
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string name_of(const std::array<int, 3>& rgb) {
    const auto near = [&](int r, int g, int b) {
        return std::abs(rgb[0] - r) < 40 && std::abs(rgb[1] - g) < 40 && std::abs(rgb[2] - b) < 40;
    };
    if (near(255, 0, 0)) return "red";
    if (near(0, 255, 0)) return "green";
    if (near(0, 0, 255)) return "blue";
    if (near(255, 255, 255)) return "white";
    if (near(0, 0, 0)) return "black";
    return "another colour";
}

/// The colour at a place between 0 and 1 from the top left.
inline std::array<int, 3> colour_at(std::string_view jpeg, double x, double y) {
    load_vips();
    VipsImage* image = nullptr;
    if (VIPS(vips_jpegload_buffer)(const_cast<char*>(jpeg.data()), jpeg.size(), &image, nullptr) != 0)
        throw std::runtime_error("not a readable JPEG");
    const auto column = static_cast<int>(x * VIPS(vips_image_get_width)(image));
    const auto row = static_cast<int>(y * VIPS(vips_image_get_height)(image));
    double* point = nullptr;
    int bands = 0;
    VIPS(vips_getpoint)(image, &point, &bands, column, row, nullptr);
    const std::array<int, 3> rgb{static_cast<int>(point[0]), static_cast<int>(point[bands > 1 ? 1 : 0]),
                                 static_cast<int>(point[bands > 2 ? 2 : 0])};
    VIPS(g_free)(point);
    VIPS(g_object_unref)(image);
    return rgb;
}

/// The names of the colours in the four corners: top left, top right, bottom left, bottom right.
inline std::string corners(std::string_view jpeg) {
    std::string names;
    for (const double y : {0.2, 0.8})
        for (const double x : {0.2, 0.8})
            names += (names.empty() ? "" : " ") + name_of(colour_at(jpeg, x, y));
    return names;
}

inline std::string plain_jpeg(int width, int height) {
    load_vips();
    VipsImage* image = nullptr;
    void* data = nullptr;
    std::size_t size = 0;
    VIPS(vips_black)(&image, width, height, "bands", 3, nullptr);
    VIPS(vips_jpegsave_buffer)(image, &data, &size, nullptr);
    std::string jpeg(static_cast<const char*>(data), size);
    VIPS(g_free)(data);
    VIPS(g_object_unref)(image);
    return jpeg;
}

/// 16 bits a colour with transparency: little on the wire, eight bytes a pixel once decoded.
inline std::string deep_png(int width, int height) {
    load_vips();
    VipsImage *image = nullptr, *deep = nullptr, *tagged = nullptr;
    void* data = nullptr;
    std::size_t size = 0;
    VIPS(vips_black)(&image, width, height, "bands", 4, nullptr);
    VIPS(vips_cast)(image, &deep, VIPS_FORMAT_USHORT, nullptr);
    VIPS(vips_copy)(deep, &tagged, "interpretation", VIPS_INTERPRETATION_RGB16, nullptr);
    VIPS(vips_pngsave_buffer)(tagged, &data, &size, nullptr);
    std::string png(static_cast<const char*>(data), size);
    VIPS(g_free)(data);
    for (VipsImage* one : {image, deep, tagged})
        VIPS(g_object_unref)(one);
    return png;
}

/// With the EXIF that says how the camera was held (1 … 8).
inline std::string held(std::string jpeg, int orientation) {
    using namespace std::literals;
    std::string exif = "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"s;
    exif += static_cast<char>(orientation);
    exif += "\0\0\0\0\0\0\0"s;
    const auto length = exif.size() + 2;
    jpeg.insert(2, "\xFF\xE1"s + static_cast<char>(length >> 8) + static_cast<char>(length & 255) + exif);
    return jpeg;
}

} // namespace trialoog::images
