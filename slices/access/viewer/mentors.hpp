#pragma once
// Whom a pupil and its parents know as mentor.

#include "platform/db/db.hpp"

#include <string>
#include <string_view>

namespace trialoog::access {

/// "Eva Visser": of its own, or else of its class now; "" for nobody. Of several "Eva Visser en Tom Bakker".
/// `today` as ISO. Only of a pupil whom a lookup has found.
std::string mentor_names(db::Reader&, std::string_view school_id, std::string_view pupil_id,
                         std::string_view today);

} // namespace trialoog::access
