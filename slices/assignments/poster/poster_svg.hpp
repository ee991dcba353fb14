#pragma once
// A poster as SVG.

#include "platform/html/html.hpp"
#include "slices/assignments/poster/poster_layout.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace trialoog::assignments {

/// The address of a photo, or its content as one.
using AddressOf = std::function<std::string(const std::string& photo_id)>;

/// `label` says it in words; `id` keeps two on one page apart. Each piece is a <g class="piece"> in the order
/// of the poster, with a transform that a script may change.
html::Html poster_svg(const DrawnPoster&, std::string_view label, std::string_view id, const AddressOf&);

/// A file of its own, for an <img>: it loads nothing, so its photos stand in it.
std::string poster_file(const DrawnPoster&, std::string_view label,
                        const std::function<std::string(const std::string& photo_id)>& jpeg_of);

} // namespace trialoog::assignments
