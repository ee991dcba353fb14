#pragma once
// What was set out is changed, withdrawn, or gives one pupil more time. Whoever was told hears of it.

#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/setting_out/announcing.hpp"

namespace trialoog::assignments {

/// As the form has it.
struct WantedChange {
    Dates dates;
    std::string feedback;
    std::int64_t seen = 0; // ClassWork::changes when the form was made
};
struct Changed {
    bool done = false; // false: somebody changed, withdrew or closed it meanwhile; nothing happened
    int told = 0;      // parents who hear of it
};
Changed change(const Telling&, const access::Viewer&, const ClassWork&, const WantedChange&);

/// Nobody has to do it any more. What was handed in stays in the dossiers; the rest is kept, to be set out
/// again.
Changed withdraw(const Telling&, const access::Viewer&, const ClassWork&);

/// One pupil's own day; nothing: the class's day again.
struct MoreTime {
    std::string work_id, pupil_id;
    std::optional<Day> until;
};
int give_more_time(const Telling&, const access::Viewer&, const ClassWork&, const std::vector<MoreTime>&);

} // namespace trialoog::assignments
