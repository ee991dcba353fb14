#pragma once
// The QR codes on a page: only for the worker.

#include "platform/scan/raster.hpp"

#include <string>
#include <vector>

namespace trialoog::scan {

struct ReadCodes {
    std::vector<std::string> texts; // at most four
    double turned = 0;              // how far the first stands clockwise from upright, in degrees
};
ReadCodes codes_on(const Raster&);

} // namespace trialoog::scan
