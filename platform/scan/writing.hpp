#pragma once
// How much stands on a page: only for the worker.

#include "platform/scan/lying.hpp"
#include "platform/scan/raster.hpp"

namespace trialoog::scan {

/// Parts in a million that are clearly darker than the paper around them, pencil too. What shines through
/// from the other side doesn't count, nor do the edges, which are dark where the paper ends.
int ink_on(const Raster&);
int ink_on(const Raster&, const Area&);

/// Nothing but paper.
constexpr bool is_blank(int ink) { return ink < 150; } // a tick is more

} // namespace trialoog::scan
