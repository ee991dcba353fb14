#include "platform/jobs/forget_person.hpp"

#include "platform/jobs/files_left.hpp"
#include "platform/jobs/jobs.sql.hpp"

#include <string>

namespace trialoog::jobs {

void forget_person(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    const std::string named = "%" + std::string(person_id) + "%";
    storage::no_longer(tx, owner_of_files, school_id,
                       tx.all(sql::forget_person, {school_id, person_id, named},
                              [](const db::Row& row) { return row.str("id"); }));
}

} // namespace trialoog::jobs
