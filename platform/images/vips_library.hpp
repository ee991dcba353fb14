#pragma once
// libvips, loaded when it is first needed and only in the worker: with the hundred libraries behind it, it
// would cost the server 30 MB and a start ten times as long.

#include <vips/vips.h>

namespace trialoog::images {

/// Loads libvips and readies it for small memory. Throws std::runtime_error that says what is missing.
void load_vips();
void* vips_symbol(const char* name);

} // namespace trialoog::images

/// `VIPS(vips_resize)(in, &out, …)`: the function of this name, with its own type.
#define VIPS(function) reinterpret_cast<decltype(&::function)>(::trialoog::images::vips_symbol(#function))
