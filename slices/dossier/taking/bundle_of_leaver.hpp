#pragma once
#include "platform/db/db.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <string>
#include <string_view>

namespace trialoog::dossier {

/// Begins a ZIP of the dossier of a pupil who left, as it was on a day before that; the network isn't in it.
/// The caller has asked whether the viewer may. Gives the job, which the viewer finds at /dossiers/<job>.
std::string start_bundle_of_leaver(db::Writer&, const access::Viewer&, Instant now, std::string_view pupil_id,
                                   Day day_before, std::string_view language);

} // namespace trialoog::dossier
