#pragma once
#include "slices/access/pages/handler.hpp"

namespace trialoog::access {

void register_audit_trail(Routes&); // /beheer/inzage

} // namespace trialoog::access
