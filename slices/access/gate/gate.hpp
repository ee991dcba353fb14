#pragma once
#include "platform/http/http.hpp"
#include "platform/services.hpp"
#include "slices/access/session/menu.hpp"

namespace trialoog::access {

/// Signs the request in, sets the language, refuses foreign origins on POST, and answers 404 or sends to the
/// sign-in page in the handler's place.
http::Gate gate(Services&, Menus = {});

} // namespace trialoog::access
