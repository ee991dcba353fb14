#pragma once
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/class_work/class_rows.hpp"

#include <string>
#include <vector>

namespace trialoog::assignments {

/// A class's assignment as it shows on its page and on its mentor's home.
struct ClassAssignment {
    std::string assignment_id, class_id, class_name, title;
    Dates dates;
    int pupils = 0, begun = 0, handed_in = 0, with_adult = 0;
    bool debriefed = false;
    /// While it runs: work that isn't handed in, by pupil_id. Without names.
    std::vector<PupilRow> open = {};
};
/// Who is in a class, by their name in full, told apart from namesakes.
struct PupilOfClass {
    std::string id, given_name, name;
};
struct OwnClassWork {
    std::vector<ClassAssignment> given;
    std::vector<PupilOfClass> pupils; // at school, of all these classes, by id
};
/// What the classes of which the viewer is mentor haven't looked back on yet, and who is in them.
OwnClassWork work_of_own_classes(db::Reader&, const access::Viewer&, Day today);

} // namespace trialoog::assignments
