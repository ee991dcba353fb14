#pragma once
// From pixels to what is kept of a page: only for the worker.

#include "platform/scan/raster.hpp"

namespace trialoog::scan {

/// Reads the codes, turns the page upright by the first of them, and saves it. Throws images::Damaged.
Page finished(const Raster&, int number);

/// Nothing but paper: what shines through from the other side doesn't count.
bool is_blank(const Raster&);

} // namespace trialoog::scan
