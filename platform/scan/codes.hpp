#pragma once
// The QR codes on a page: only for the worker.

#include "platform/scan/raster.hpp"
#include "platform/scan/scan.hpp"

#include <string>
#include <vector>

namespace trialoog::scan {

struct Point {
    double x = 0, y = 0; // pixels
};
struct CodeOnPage {
    std::string text;
    Point middle = {};
    Point along = {}, down = {}; // its upper and its left side
};
/// How far it stands clockwise from upright, in degrees.
double turned(const CodeOnPage&);

/// Ways of looking: each finds what another misses.
constexpr int ways_of_looking = 2;
/// Adds to `found` what this way finds; a code in the same place is the same code.
void look_for_codes(const Raster&, int way, std::vector<CodeOnPage>& found);

} // namespace trialoog::scan
