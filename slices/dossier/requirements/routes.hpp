#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"

namespace trialoog::dossier {

void register_requirements(access::Routes&, Services&);
void register_class_list(access::Routes&, Services&);

} // namespace trialoog::dossier
