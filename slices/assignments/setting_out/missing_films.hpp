#pragma once
#include "platform/html/html.hpp"
#include "slices/assignments/work/wanted_links.hpp"

namespace trialoog::assignments {

/// Tells who sets it out that films or sites have no address yet, and where that is mended; nothing when all
/// have one.
html::Html missing_films(db::Reader&, const access::Viewer&, const Template&);

} // namespace trialoog::assignments
