// What one person said of assignments, when that person is forgotten.

#include "slices/partnership/forget_person.hpp"
#include "slices/partnership/partnership.sql.hpp"

namespace trialoog::partnership {

void forget_person(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    tx.run(sql::forget_evaluations_by, {school_id, person_id});
    tx.run(sql::forget_evaluations_of_works, {school_id, person_id});
}

} // namespace trialoog::partnership
