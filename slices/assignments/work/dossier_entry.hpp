#pragma once
// What a work that is handed in leaves behind in the pupil's dossier.

#include "slices/assignments/work/store.hpp"
#include "slices/dossier/dossier.hpp"

namespace trialoog::assignments {

dossier::NewEntry dossier_entry(const OpenedWork&, Day happened_on);

} // namespace trialoog::assignments
