#pragma once
// Whom a pupil chose to do it with, as long as that adult may.

#include "platform/db/db.hpp"
#include "slices/assignments/work/work.hpp"

#include <string>
#include <string_view>

namespace trialoog::assignments {

struct Companion {
    std::string kind;        // "mother"; "" while nobody is chosen
    std::string name;        // what the pupil calls them: "mama"
    std::string person_id;   // "" when the school knows nobody
    bool has_lapsed = false; // the pupil chose one who may not any more: as if nobody was chosen
};

/// Of a row with the columns companion, companion_name, companion_person_id, and named_until of the view
/// companion_of_work. `today` as ISO.
Companion companion_in(const db::Row&, std::string_view today);
void take_companion(Work&, Companion);

} // namespace trialoog::assignments
