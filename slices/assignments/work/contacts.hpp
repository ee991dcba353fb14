#pragma once
// What the doing of an assignment leaves behind in the ledger of contact.

#include "slices/assignments/work/work.hpp"
#include "slices/contact/contact.hpp"

namespace trialoog::assignments {

inline constexpr contact::Act done_along{"assignment_done", contact::Part::supported}; // id: of the work
inline constexpr contact::Act supporter_letter{"supporter_letter",
                                               contact::Part::informed}; // id: of the work

/// When it is handed in: with the adult whom it names now, instead of whom it was handed in with before.
void record_done(db::Writer&, std::string_view school_id, const Work&, Instant now);

} // namespace trialoog::assignments
