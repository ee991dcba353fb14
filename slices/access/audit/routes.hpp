#pragma once
#include "slices/access/pages/handler.hpp"

namespace trialoog::access {

void register_audit_trail(Routes&, Services&); // /beheer/inzage

} // namespace trialoog::access
