#pragma once
#include <cairo.h>
#include <string_view>

namespace trialoog::pdf {

/// Adds the path (absolute M, L, C and Z) to the pen's; `x`, `y` and `unit` are points. Throws
/// std::invalid_argument for another path.
void trace_path(cairo_t* pen, double x, double y, double unit, std::string_view d);

} // namespace trialoog::pdf
