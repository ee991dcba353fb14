#pragma once
// The pupil's own collected career evidence: entries by activity with the four fields that the exam programme
// asks for, and qualities by who saw them.

#include "platform/services.hpp"
#include "slices/dossier/entries/photo.hpp"
#include "slices/dossier/entries/told.hpp"

namespace trialoog::dossier {

access::Slice slice(const PhotosOf&);
void register_routes(access::Routes&, const PhotosOf&);
/// With the pupil's own photos alone.
void register_own_routes(access::Routes&);
/// Exports, imports and the dossiers of a class.
void register_jobs(Services&, const PhotosOf&);

} // namespace trialoog::dossier
