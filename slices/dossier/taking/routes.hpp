#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"

namespace trialoog::dossier {

void register_export(access::Routes&, Services&);
void register_import(access::Routes&, Services&);
void register_bundles(access::Routes&, Services&);

} // namespace trialoog::dossier
