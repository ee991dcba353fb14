#pragma once
#include "platform/services.hpp"
#include "slices/dossier/entries/photo.hpp"

namespace trialoog::dossier {

/// Exports, imports and the dossiers of a class.
void register_taking_jobs(Services&, const PhotosOf&);

} // namespace trialoog::dossier
