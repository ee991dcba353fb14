#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/dossier/entries/photo.hpp"

namespace trialoog::dossier {

void register_sharing(access::Routes&);
void register_shared_page(access::Routes&, const PhotosOf&);

} // namespace trialoog::dossier
