#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/dossier/entries/photo.hpp"

namespace trialoog::dossier {

void register_overview(access::Routes&, const PhotosOf&);
void register_views(access::Routes&, const PhotosOf&);

} // namespace trialoog::dossier
