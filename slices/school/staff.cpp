#include "slices/school/school.hpp"
#include "slices/school/school.sql.hpp"

namespace trialoog::school {

std::string add_staff(db::Writer& tx, std::string_view school_id, const NewStaff& staff, Instant now) {
    const std::string person_id = db::new_id();
    tx.run(sql::add_person, {school_id, person_id, staff.given_name, staff.infix, staff.family_name,
                             staff.email, "", "", "", "", nullptr, "nl", now.ms});
    for (const access::Role role : staff.roles) // a handful
        tx.run(sql::add_staff_role, {school_id, db::new_id(), person_id, access::code(role), nullptr});
    return person_id;
}

std::string add_supporter(db::Writer& tx, std::string_view school_id, std::string_view name,
                          std::string_view language, Instant now) {
    const std::string person_id = db::new_id();
    tx.run(sql::add_person,
           {school_id, person_id, name, "", "", "", "", "", "", "", nullptr, language, now.ms});
    return person_id;
}

} // namespace trialoog::school
