#pragma once
// The reduction itself, as the worker does it. The server calls reduce() of images.hpp.

#include "platform/images/file_kind.hpp"
#include "platform/images/images.hpp"

namespace trialoog::images {

/// After load_vips().
std::variant<Reduced, Refusal> reduce_here(std::string_view bytes, Kind);

} // namespace trialoog::images
