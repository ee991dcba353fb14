#pragma once
// What isn't filled in yet. That isn't wrong, so nothing of it is red.

#include "platform/html/html.hpp"

#include <string>
#include <vector>

namespace trialoog::look {

struct Left {
    std::string href; // where it can be done: "#f-name", or a page; "" when it is somebody else's
    std::string text; // the question, or who has something to do
};
/// Above a form that came back, as the error summary is; nothing when nothing is left.
html::Html still_to_do(const std::vector<Left>&);

} // namespace trialoog::look
