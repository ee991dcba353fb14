#include "platform/scan/finish.hpp"

#include "platform/images/pixels.hpp"
#include "platform/scan/lying.hpp"
#include "platform/scan/writing.hpp"

#include <algorithm>
#include <cmath>

namespace trialoog::scan {
namespace {
using images::Image, images::step;
constexpr int longest_side = 1800, longest_with_more = 3000, thumbnail_side = 320;

Image image_of(const Raster& raster) {
    Image image(VIPS(vips_image_new_from_memory)(raster.rgb.data(), raster.rgb.size(), raster.width,
                                                 raster.height, 3, VIPS_FORMAT_UCHAR));
    if (!image) throw images::Damaged{};
    return step([&](VipsImage** out) {
        return VIPS(vips_copy)(image.get(), out, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr);
    });
}

Image cut(const Image& image, const Area& area) {
    return step([&](VipsImage** out) {
        return VIPS(vips_extract_area)(image.get(), out, area.left, area.top, area.width(), area.height(),
                                       nullptr);
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

Pictures kept(Image image, double turned, int side) {
    image = images::decoded(images::fit(upright(std::move(image), turned), side));
    Pictures pictures;
    pictures.screen = images::saved(image);
    pictures.thumbnail = images::saved(images::fit(std::move(image), thumbnail_side));
    return pictures;
}

struct Codes {
    std::vector<CodeOnPage> ours, foreign;
};

Codes sorted(std::vector<CodeOnPage> all, const AskOurs& ask) {
    Codes codes;
    if (all.empty()) return codes;
    const std::vector<bool> ours = ask(all);
    for (std::size_t at = 0; at < all.size(); ++at)
        (ours.at(at) ? codes.ours : codes.foreign).push_back(std::move(all[at]));
    return codes;
}

/// Other codes don't hide ours, nor one of ours another: it is looked for again wherever there is room.
Codes look_for_ours(const Raster& raster, const AskOurs& ask) {
    std::vector<CodeOnPage> all;
    Codes codes;
    for (int way = 0; way < ways_of_looking; ++way) {
        look_for_codes(raster, way, all);
        codes = sorted(all, ask);
        const bool may_hide =
            codes.ours.size() == 1 && !room_beside(codes.ours[0], raster.width, raster.height);
        if (codes.ours.size() > 1 || may_hide) break;
    }
    if (codes.ours.size() > most_sheets) codes.ours.resize(most_sheets);
    return codes;
}

/// The sheets of a page with more of them.
std::vector<SheetSeen> cut_out(const Image& image, const std::vector<CodeOnPage>& ours) {
    std::vector<SheetSeen> sheets;
    const auto areas = areas_of(ours, images::width(image), images::height(image));
    for (std::size_t at = 0; at < ours.size(); ++at) {
        sheets.push_back({ours[at].text});
        if (ours.size() > 1 && !areas.empty())
            sheets.back().cut = kept(cut(image, areas[at]), turned(ours[at]), longest_side);
    }
    return sheets;
}

bool is_room_with_writing(const Raster& raster, const std::vector<CodeOnPage>& ours) {
    if (ours.size() != 1) return false;
    const auto room = room_beside(ours[0], raster.width, raster.height);
    return room && !is_blank(ink_on(raster, *room));
}
} // namespace

Page finished(const Raster& raster, int number, const AskOurs& ask) {
    Page page{.number = number};
    const Codes codes = look_for_ours(raster, ask);
    for (const CodeOnPage& one : codes.foreign)
        page.foreign.push_back(one.text);
    page.ink = ink_on(raster);
    if (codes.ours.empty() && codes.foreign.empty() && is_blank(page.ink)) page.look = Look::blank;
    page.has_room_for_more = is_room_with_writing(raster, codes.ours);
    const Image image = image_of(raster);
    page.sheets = cut_out(image, codes.ours);
    const bool more = codes.ours.size() > 1 || page.has_room_for_more;
    Image whole = image_of(raster);
    page.pictures = kept(std::move(whole), shared_turn(codes.ours), more ? longest_with_more : longest_side);
    return page;
}

} // namespace trialoog::scan
