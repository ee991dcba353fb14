#pragma once
#include "platform/html/html.hpp"

namespace trialoog::look {

/// Reads the page aloud: hidden until assets/js/read-aloud.js finds that the browser can. Goes before the
/// heading.
html::Html read_aloud_button();

} // namespace trialoog::look
