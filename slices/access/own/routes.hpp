#pragma once
#include "slices/access/pages/handler.hpp"

namespace trialoog::access {

void register_own_settings(Routes&); // /mijn …

} // namespace trialoog::access
