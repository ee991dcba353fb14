#pragma once
// Forgetting one person, in the order in which the slices' rows need it. Only for this slice.

#include "slices/leavers/leavers.hpp"
#include "slices/leavers/store.hpp"

namespace trialoog::leavers {

/// Of a pupil with the adults who are nobody else's: they go with the child. Leaves the sign that it was
/// done. How many people.
std::size_t forget_one(db::Writer&, const Forgetting&, std::string_view school_id, const Leaver&, Day today);

/// From which nobody can be read, and which this person gives again.
std::string mark_of(std::string_view school_id, std::string_view person_id);

} // namespace trialoog::leavers
