#include "slices/school/founding/add_people.hpp"

#include "slices/people/persons.hpp"
#include "slices/people/staff_roles.hpp"

namespace trialoog::school {

std::string add_staff(db::Writer& tx, std::string_view school_id, const NewStaff& staff, Instant now) {
    const people::Person person{.id = db::new_id(),
                                .given_name = staff.given_name,
                                .infix = staff.infix,
                                .family_name = staff.family_name,
                                .email = staff.email};
    people::add_person(tx, school_id, person, now);
    std::vector<people::NewRole> roles;
    for (const access::Role role : staff.roles)
        roles.push_back({person.id, std::string(access::code(role))});
    people::add_roles(tx, school_id, roles);
    return person.id;
}

std::string add_supporter(db::Writer& tx, std::string_view school_id, std::string_view name,
                          std::string_view language, Instant now) {
    const people::Person person{
        .id = db::new_id(), .given_name = std::string(name), .language = std::string(language)};
    people::add_person(tx, school_id, person, now);
    return person.id;
}

} // namespace trialoog::school
