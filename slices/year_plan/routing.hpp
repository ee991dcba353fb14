#pragma once
// Finds ways for the ties of a year's drawing between its boxes and texts.

#include "slices/year_plan/drawing.hpp"

#include <vector>

namespace trialoog::year_plan {

/// How far beside a box a tie that leaves it sideways turns, and how near a tie may come to what it passes.
inline constexpr double door_step = 9, clearance = 4;

/// Lines that ties may run along, and what they must keep away from.
struct Ground {
    std::vector<double> xs, ys;  // sorted, without doubles
    std::vector<Rect> obstacles; // boxes and texts
};

/// A way for each link from an edge of one box to an edge of the other, short, with few corners and, where it
/// can, not on top of another tie. Empty only when there is no way at all.
std::vector<Path> route(const Ground&, const std::vector<Box>&, const std::vector<Link>&);

} // namespace trialoog::year_plan
