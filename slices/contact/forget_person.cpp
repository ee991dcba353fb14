// Contact about one person, and with one, when that person is forgotten.

#include "slices/contact/forget_person.hpp"

#include "slices/contact/contact.sql.hpp"

namespace trialoog::contact {

void forget_person(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    tx.run(sql::forget_contacts_about, {school_id, person_id});
    tx.run(sql::forget_contacts_with, {school_id, person_id});
}

} // namespace trialoog::contact
