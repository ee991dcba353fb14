#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"

namespace trialoog::dossier {

void register_requirements(access::Routes&);
void register_class_list(access::Routes&);

} // namespace trialoog::dossier
