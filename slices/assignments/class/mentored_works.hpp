#pragma once
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <string>
#include <vector>

namespace trialoog::assignments {

/// A pupil's work as it shows on the home of who is mentor of that pupil alone.
struct MentoredWork {
    std::string work_id, pupil_id, title;
    std::string with_whom; // "moeder", or "" when that isn't known yet
    Day hand_in_on;
    bool begun = false, handed_in = false, late = false;
    std::string needs_mentor; // why: "Weet niet met wie", or ""
};
/// Of these pupils what isn't looked back on yet, the first to hand in first (at most 200).
std::vector<MentoredWork> works_of_mentored(db::Reader&, const access::Viewer&, Day today);

} // namespace trialoog::assignments
