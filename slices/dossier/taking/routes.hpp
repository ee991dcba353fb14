#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"

namespace trialoog::dossier {

void register_export(access::Routes&);
void register_import(access::Routes&);
void register_bundles(access::Routes&);

} // namespace trialoog::dossier
