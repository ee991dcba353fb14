#pragma once
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <string>
#include <vector>

namespace trialoog::assignments {

/// A class's assignment as it shows on its mentor's home.
struct ClassAssignment {
    std::string assignment_id, class_id, class_name, title;
    Day hand_in_on, debrief_on;
    int pupils = 0, begun = 0, handed_in = 0, with_adult = 0, need_adult = 0;
    int on_paper = 0; // whose pages are there, and not handed in yet
    bool debriefed = false;
};
std::vector<ClassAssignment> assignments_of_classes(db::Reader&, const access::Viewer&, Day today);

} // namespace trialoog::assignments
