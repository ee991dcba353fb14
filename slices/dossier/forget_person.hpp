#pragma once
// What this slice forgets of somebody who left, and what can be fetched before that.

#include "platform/db/db.hpp"
#include "slices/access/viewer.hpp"

#include <string>
#include <string_view>

namespace trialoog::dossier {

/// Deletes the dossier of a pupil who is forgotten. Of an adult: that it was them who wrote in the dossier of
/// a child that stays. Before the relation to the child goes.
void forget_person(db::Writer&, std::string_view school_id, std::string_view person_id);

/// Begins a ZIP of the dossier of a pupil who left, as it was on a day before that; the network isn't in it.
/// The caller has asked whether the viewer may. Gives the job, which the viewer finds at /dossiers/<job>.
std::string start_bundle_of_leaver(db::Writer&, const access::Viewer&, Instant now, std::string_view pupil_id,
                                   Day day_before, std::string_view language);

} // namespace trialoog::dossier
