#pragma once
// What this slice forgets of somebody who left, and what can be fetched before that.

#include "platform/db/db.hpp"
#include "slices/dossier/taking/bundle_of_leaver.hpp"

#include <string_view>

namespace trialoog::dossier {

/// Deletes the dossier of a pupil who is forgotten. Of an adult: that it was them who wrote in the dossier of
/// a child that stays. Before the relation to the child goes.
void forget_person(db::Writer&, std::string_view school_id, std::string_view person_id);

} // namespace trialoog::dossier
