#pragma once
// Of a form with several buttons.

#include "platform/html/html.hpp"

#include <string_view>

namespace trialoog::look {

using html::Html;

/// A button of a form with more to send: it sends the whole form to this address.
Html submit_to(std::string_view action, std::string_view text, std::string_view name = {},
               std::string_view value = {}, bool quiet = false);
/// What Enter in a field presses; nobody sees it. Goes first in a form that has several buttons.
Html on_enter();

} // namespace trialoog::look
