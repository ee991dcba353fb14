// A dossier when its pupil is forgotten.

#include "slices/dossier/forget_person.hpp"

#include "slices/access/forget_person.hpp"
#include "slices/dossier/entries/own_entries.hpp"
#include "slices/dossier/forget_person.sql.hpp"

namespace trialoog::dossier {

void forget_person(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    for (const std::string& entry : tx.all(sql::things_of_dossier, {school_id, person_id},
                                           [](const db::Row& row) { return row.str("id"); }))
        access::forget_notes_of(tx, school_id, entry);
    const auto attachments = tx.all(sql::forget_attachments, {school_id, person_id},
                                    [](const db::Row& row) { return row.str("id"); });
    storage::no_longer(tx, attachment_owner, school_id, attachments);
    for (const auto* statement :
         {&sql::forget_shared_entries, &sql::forget_shares, &sql::forget_people_of_network,
          &sql::forget_all_facts, &sql::forget_all_qualities, &sql::forget_entries,
          &sql::forget_author_of_entries})
        tx.run(*statement, {school_id, person_id});
}

} // namespace trialoog::dossier
