#pragma once
// The list of who is to be forgotten, as it is now. Only for this slice.

#include "slices/leavers/store.hpp"

#include <cstddef>

namespace trialoog::leavers {

/// Whoever came back, or is kept longer, goes from the list. How many are new on it.
std::size_t bring_up_to_date(db::Writer&, std::string_view school_id, Day today);

} // namespace trialoog::leavers
