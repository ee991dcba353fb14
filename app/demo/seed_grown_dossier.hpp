#pragma once
// A dossier as it is in the last year: what Ikram (4a) learnt in the three years before, at a school from
// which she brought it along.

#include "app/demo/seed_assignments.hpp"

namespace trialoog::demo {

void seed_grown_dossier(db::Writer&, const DemoSchool&, Instant now);

} // namespace trialoog::demo
