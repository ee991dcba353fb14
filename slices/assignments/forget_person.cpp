// A pupil's works when the pupil is forgotten, and adults at the work of pupils who stay.

#include "slices/assignments/forget_person.hpp"

#include "slices/access/forget_person.hpp"
#include "slices/assignments/forget_person.sql.hpp"
#include "slices/assignments/reminders/reminder.sql.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/paper/forget_person.hpp"

namespace trialoog::assignments {
namespace {

constexpr std::string_view sheets_purpose = "assignment"; // of paper

struct Thing {
    std::string id;
    bool is_work = false;
};

} // namespace

void forget_person(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    const auto things = tx.all(sql::things_of_works, {school_id, person_id}, [](const db::Row& row) {
        return Thing{row.str("id"), row.flag("is_work")};
    });
    for (const Thing& one : things) {
        access::forget_notes_of(tx, school_id, one.id);
        if (!one.is_work) continue;
        paper::forget_about(tx, school_id, sheets_purpose, one.id);
        const auto photos =
            tx.all(sql::forget_photos, {school_id, one.id}, [](const db::Row& row) { return row.str("id"); });
        storage::no_longer(tx, photo_owner, school_id, photos);
    }
    for (const auto* statement :
         {&sql::forget_answers, &sql::forget_debriefs, &sql::forget_reminders, &sql::forget_proposals_of,
          &sql::forget_works, &sql::forget_author_of_answers, &sql::forget_author_of_photos,
          &sql::forget_adult_of_works, &sql::forget_author_of_proposals, &sql::forget_developer})
        tx.run(*statement, {school_id, person_id});
    // Works of others keep when somebody was last reminded.
    if (tx.run(sql::forget_reminders_to, {school_id, person_id}) > 0)
        tx.run(sql::keep_reminded_of_school, {school_id});
}

} // namespace trialoog::assignments
