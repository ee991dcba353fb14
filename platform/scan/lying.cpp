#include "platform/scan/lying.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace trialoog::scan {
namespace {

/// Of a place on the sheet in millimetres.
Point on_page(const CodeOnPage& code, double x, double y) {
    const double half = our_sheet.code_side / 2;
    const double right = (x - our_sheet.code_x - half) / our_sheet.code_side;
    const double below = (y - our_sheet.code_y - half) / our_sheet.code_side;
    return {code.middle.x + right * code.along.x + below * code.down.x,
            code.middle.y + right * code.along.y + below * code.down.y};
}

Point middle_of(const CodeOnPage& code) { return on_page(code, our_sheet.width / 2, our_sheet.height / 2); }

/// How long a millimetre is.
double scale_of(const CodeOnPage& code) {
    return std::hypot(code.along.x, code.along.y) / our_sheet.code_side;
}

int inside(double at, int most) { return static_cast<int>(std::clamp(at, 0.0, static_cast<double>(most))); }
} // namespace

std::vector<Area> areas_of(const std::vector<CodeOnPage>& ours, int width, int height) {
    std::vector<Area> areas;
    for (const CodeOnPage& one : ours) {
        Area area{0, 0, width, height};
        const Point own = middle_of(one);
        for (const CodeOnPage& other : ours) {
            if (&other == &one) continue;
            const Point their = middle_of(other);
            const double across = their.x - own.x, down = their.y - own.y;
            const double apart = std::max(std::abs(across), std::abs(down));
            if (apart < our_sheet.width / 2 * scale_of(one)) return {};
            const bool beside = std::abs(across) >= std::abs(down);
            const double between = beside ? (own.x + their.x) / 2 : (own.y + their.y) / 2;
            if (beside && across > 0) area.right = std::min(area.right, inside(between, width));
            if (beside && across < 0) area.left = std::max(area.left, inside(between, width));
            if (!beside && down > 0) area.bottom = std::min(area.bottom, inside(between, height));
            if (!beside && down < 0) area.top = std::max(area.top, inside(between, height));
        }
        constexpr int least = 100;
        if (area.width() < least || area.height() < least) return {};
        areas.push_back(area);
    }
    return areas;
}

std::optional<Area> room_beside(const CodeOnPage& only, int width, int height) {
    const std::array corners{on_page(only, 0, 0), on_page(only, our_sheet.width, 0),
                             on_page(only, 0, our_sheet.height),
                             on_page(only, our_sheet.width, our_sheet.height)};
    const auto [left, right] = std::ranges::minmax(corners, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(corners, {}, &Point::y);
    const double wide = right.x - left.x, high = bottom.y - top.y;
    constexpr double much = 0.7; // of a sheet: the next one may lie partly under or outside
    struct Side {
        double share; // of a sheet
        Area area;
    };
    const std::array sides{Side{left.x / wide, {0, 0, inside(left.x, width), height}},
                           Side{(width - right.x) / wide, {inside(right.x, width), 0, width, height}},
                           Side{top.y / high, {0, 0, width, inside(top.y, height)}},
                           Side{(height - bottom.y) / high, {0, inside(bottom.y, height), width, height}}};
    const auto most = std::ranges::max_element(sides, {}, &Side::share);
    return most->share >= much ? std::optional(most->area) : std::nullopt;
}

double shared_turn(const std::vector<CodeOnPage>& ours) {
    if (ours.empty()) return 0;
    constexpr double alike = 20;
    const double first = turned(ours.front());
    const bool agree = std::ranges::all_of(ours, [&](const CodeOnPage& one) {
        return std::abs(std::remainder(turned(one) - first, 360.0)) < alike;
    });
    return agree ? first : 0;
}

} // namespace trialoog::scan
