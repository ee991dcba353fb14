#pragma once
// What lies on the table during a talk: at most three pieces, of the dossier and of the time before.

#include "slices/access/access.hpp"

#include <string>
#include <vector>

namespace trialoog::conversations {

struct OnTheTable {
    std::string picture, picture_label; // "" where there is none
    std::vector<std::string> facts;     // "Noor en mama zien allebei: houdt vol: ‘…’"
};
/// As the viewer may see the pupil's dossier.
OnTheTable on_the_table(db::Reader&, const access::Viewer&, std::string_view pupil_id);

} // namespace trialoog::conversations
