#pragma once
#include "platform/db/db.hpp"

#include <string>
#include <string_view>

namespace trialoog::assignments {

/// What a template is called, in the reader's language; "" when the school knows no such template.
std::string title_of(db::Reader&, std::string_view school_id, std::string_view template_key);

} // namespace trialoog::assignments
