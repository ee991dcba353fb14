#pragma once
// Home assignments: templates, setting out, doing, handing in, debriefing (HA-1 … HA-13).

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/html/html.hpp"
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

/// What a template is called, in the reader's language; "" when the school knows no such template.
std::string title_of(db::Reader&, std::string_view school_id, std::string_view template_key);

/// The adult at work, as the pupil calls them: "mama", "je oma" to the pupil; "mama", "oma" above their
/// words.
struct AdultInWords {
    std::string to_pupil, speaks;
};
AdultInWords adult_in_words(const std::string& companion, const std::string& companion_name);

/// Forgets the names of adults from the network whose access has ended, where nothing needs them any more, in
/// all schools. Returns how many.
std::size_t forget_old(db::Writer&, Instant now);

/// What another slice adds to pages of this one; each gives nothing when it has nothing to say there.
struct Beside {
    using Shown =
        std::function<html::Html(db::Reader&, const access::Viewer&, std::string_view id, Instant now)>;
    Shown work;       // by work id: on its first page, for pupil and adult
    Shown class_work; // by assignment id: on a class's assignment, for staff
    Shown set_out;    // by template key: where it is set out again
};
void show_beside(Beside);

/// An assignment that somebody develops or adapts for a grade, by a day (HA-10).
struct DevelopTask {
    std::string title, href;
    int grade = 1;
    std::optional<Day> ready_by;
    bool late = false;
};
/// The viewer's own that aren't ready, the first day first (at most 20).
std::vector<DevelopTask> develop_tasks(db::Reader&, const access::Viewer&, Day today);

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
/// Of the viewer's own pupils (access::own_pupils), the newest first (at most 50).
std::vector<OpenWork> works_of_viewer(db::Reader&, const access::Viewer&,
                                      const std::vector<access::PupilRef>&, Day today);

/// A pupil's work as it shows on the home of who is mentor of that pupil alone.
struct MentoredWork {
    std::string work_id, pupil_id, title;
    std::string with_whom; // "moeder", or "" when that isn't known yet
    Day hand_in_on;
    bool begun = false, handed_in = false, late = false;
    bool needs_mentor = false; // knows nobody, or proposes somebody from the network
};
/// Of these pupils what isn't looked back on yet, the first to hand in first (at most 200).
std::vector<MentoredWork> works_of_mentored(db::Reader&, const access::Viewer&, Day today);

/// A class's assignment as it shows on its mentor's home.
struct ClassAssignment {
    std::string assignment_id, class_id, class_name, title;
    Day hand_in_on, debrief_on;
    int pupils = 0, begun = 0, handed_in = 0, with_adult = 0, need_adult = 0;
    int on_paper = 0; // whose pages are there, and not handed in yet
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
