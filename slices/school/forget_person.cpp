// What stays of somebody who is forgotten, and what doesn't.

#include "slices/school/forget_person.hpp"

#include "slices/school/school.sql.hpp"

namespace trialoog::school {

void forget_person(db::Writer& tx, std::string_view school_id, std::string_view person_id, Kept kept,
                   Day last_on, Day today) {
    tx.run(sql::forget_parents, {school_id, person_id});
    tx.run(sql::forget_children, {school_id, person_id});
    tx.run(sql::forget_pupil_mentors, {school_id, person_id});
    const std::string last = last_on.iso(), day = today.iso();
    if (kept == Kept::enrolment) {
        tx.run(sql::keep_enrolment, {school_id, person_id, last, day});
        return;
    }
    tx.run(sql::forget_keys, {school_id, person_id});
    tx.run(sql::forget_enrolments, {school_id, person_id});
    if (kept == Kept::id_only)
        tx.run(sql::keep_id, {school_id, person_id, last, day});
    else
        tx.run(sql::forget_row, {school_id, person_id});
}

void forget_before(db::Writer& tx, std::string_view school_id, Instant before) {
    tx.run(sql::forget_applied_previews, {school_id, before.ms});
}

} // namespace trialoog::school
