#include "slices/assignments/work/contacts.hpp"

namespace trialoog::assignments {

void record_done(db::Writer& tx, std::string_view school_id, const Work& work, Instant now) {
    contact::withdraw(tx, school_id, work.pupil_id, done_along, work.id);
    if (!has_companion(work)) return;
    contact::record(tx, school_id,
                    {contact::entry(done_along, work.id, work.pupil_id, work.companion_person_id, now)});
}

} // namespace trialoog::assignments
