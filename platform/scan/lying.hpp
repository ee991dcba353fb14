#pragma once
// Where our sheets lie on a page, by their codes. Pixels.

#include "platform/scan/codes.hpp"

#include <optional>
#include <vector>

namespace trialoog::scan {

/// `right` and `bottom` are just outside.
struct Area {
    int left = 0, top = 0, right = 0, bottom = 0;
    int width() const { return right - left; }
    int height() const { return bottom - top; }
};

/// What of the page is nearest to each sheet, cut straight; nothing when sheets lie over each other.
std::vector<Area> areas_of(const std::vector<CodeOnPage>& ours, int width, int height);

/// Beside the only sheet there is room for another: that area, the largest.
std::optional<Area> room_beside(const CodeOnPage& only, int width, int height);

/// The turn that all of them share, in degrees clockwise; 0 where they differ.
double shared_turn(const std::vector<CodeOnPage>& ours);

} // namespace trialoog::scan
