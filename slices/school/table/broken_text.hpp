#pragma once

#include "slices/school/table/columns.hpp"
#include "slices/school/table/findings.hpp"

namespace trialoog::school {

/// A name in which letters were lost or changed on the way: Zo‰, M?ller, Ren�. Not for "Zoë 🌟" or D'Hondt.
bool looks_broken(std::string_view name);

/// A doubt, with an example, when names, streets or towns look broken. Empty or "NULL" isn't broken.
void doubt_broken_text(const Table&, const Columns&, Findings&);

} // namespace trialoog::school
