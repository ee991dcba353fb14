#pragma once
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"
#include "slices/dossier/dossier.hpp"

#include <string_view>
#include <vector>

namespace trialoog::assignments {

/// Photos of what a pupil handed in.
std::vector<dossier::PhotoRef> photos_for_dossier(db::Reader&, const access::Viewer&,
                                                  std::string_view pupil_id);

} // namespace trialoog::assignments
