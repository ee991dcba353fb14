#pragma once
// Home assignments: templates, setting out, doing, handing in, debriefing (HA-1 … HA-13).

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

void register_routes(access::Routes&, Services&);
void register_jobs(Services&);
/// Sees to it that the job which reminds families waits for its hour, every day.
void begin_reminding(Services&);

/// Every file that a photo names, of all schools.
void each_file(db::Reader&, const std::function<void(std::string_view key)>& visit);

/// A pupil's work as it shows on the home of the pupil, of its parents and of its supporter.
struct OpenWork {
    std::string work_id, pupil_id, pupil_name, title;
    int minutes = 0;
    Day hand_in_on, debrief_on;
    std::string companion; // "moeder", or ""
    std::string companion_person_id;
    int answered = 0, asked = 0; // required fields
    bool begun = false, handed_in = false, late = false, debriefed = false;
};
/// Of the viewer's own pupils, the newest first (at most 50).
std::vector<OpenWork> works_of_viewer(db::Reader&, const access::Viewer&, Day today);

/// A class's assignment as it shows on its mentor's home.
struct ClassAssignment {
    std::string assignment_id, class_id, class_name, title;
    Day hand_in_on, debrief_on;
    int pupils = 0, begun = 0, handed_in = 0, with_adult = 0, need_adult = 0;
    bool debriefed = false;
};
std::vector<ClassAssignment> assignments_of_classes(db::Reader&, const access::Viewer&, Day today);

struct SetOut {
    std::string class_id, template_key, feedback;
    Day announced_on, prepared_on, hand_in_on, debrief_on;
    bool tells_parents = true; // not in the many schools of a load test: their mail would run for minutes
};
/// Sets a template out for a class: a piece of work for every pupil, an announcement to every parent who is
/// informed. Returns the assignment's id; the one that is there already if the class has it.
std::string set_out(db::Writer&, Services&, const access::Viewer&, const SetOut&, Instant now);

} // namespace trialoog::assignments
