#pragma once
// An entry as a row of the database gives it. Only for this slice's stores.

#include "slices/dossier/entries/store.hpp"

namespace trialoog::dossier {

Entry to_entry(const db::Row&);

} // namespace trialoog::dossier
