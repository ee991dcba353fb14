#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"

namespace trialoog::dossier {

void register_network(access::Routes&);

} // namespace trialoog::dossier
