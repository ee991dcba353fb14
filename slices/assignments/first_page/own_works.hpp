#pragma once
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/work_frame/turn.hpp"

#include <string>
#include <vector>

namespace trialoog::assignments {

/// A pupil's work as it shows on the home of the pupil, of its parents and of its supporter.
struct OpenWork {
    std::string work_id, pupil_id, pupil_name, title;
    Day hand_in_on, debrief_on;
    Turn turn;              // of a work that isn't handed in
    bool takes_part = true; // not: another parent, who may read it when it is handed in
    bool handed_in = false, late = false, debriefed = false;
};
/// Of the viewer's own pupils (access::own_pupils), the newest first (at most 50).
std::vector<OpenWork> works_of_viewer(db::Reader&, const access::Viewer&,
                                      const std::vector<access::PupilRef>&, Day today);

} // namespace trialoog::assignments
