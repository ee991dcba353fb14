// Everything of one person who is forgotten.

#include "slices/access/forget_person.hpp"
#include "slices/access/forget_person.sql.hpp"

namespace trialoog::access {

void forget_person(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    for (const auto* statement :
         {&sql::forget_codes, &sql::forget_sessions, &sql::forget_account, &sql::forget_decisions_about,
          &sql::forget_notes_about, &sql::forget_notes_by, &sql::forget_signals_read,
          &sql::forget_signals_about})
        tx.run(*statement, {school_id, person_id});
    forget_notes_of(tx, school_id, person_id);
}

void forget_notes_of(db::Writer& tx, std::string_view school_id, std::string_view object_id) {
    tx.run(sql::forget_notes_of_object, {school_id, object_id});
}

} // namespace trialoog::access
