// What stays of somebody who is forgotten, and what doesn't.

#include "slices/school/forget_person.hpp"

#include "slices/people/parent_relations.hpp"
#include "slices/people/persons.hpp"
#include "slices/people/staff_roles.hpp"
#include "slices/school/forget_person.sql.hpp"

namespace trialoog::school {

void forget_person(db::Writer& tx, std::string_view school_id, std::string_view person_id, Kept kept,
                   Day last_on, Day today) {
    people::forget_parent_relations(tx, school_id, person_id);
    people::forget_pupil_mentors(tx, school_id, person_id);
    if (kept == Kept::enrolment) {
        people::forget_all_but_enrolment(tx, school_id, person_id, last_on, today);
        return;
    }
    tx.run(sql::forget_keys, {school_id, person_id});
    tx.run(sql::forget_enrolments, {school_id, person_id});
    if (kept == Kept::id_only)
        people::forget_all_but_id(tx, school_id, person_id, last_on, today);
    else
        people::remove_person(tx, school_id, person_id);
}

void forget_before(db::Writer& tx, std::string_view school_id, Instant before) {
    tx.run(sql::forget_applied_previews, {school_id, before.ms});
}

} // namespace trialoog::school
