#pragma once
// Where somebody sits in a work.

#include "slices/access/viewer/viewer.hpp"
#include "slices/assignments/work/work.hpp"

#include <string_view>

namespace trialoog::assignments {

/// Of somebody who looks as `as`. A parent with whom the pupil doesn't do it reads along once it is handed
/// in: the talk is of the two.
Seat seat_of(std::string_view person_id, access::Role as, const Work&);

} // namespace trialoog::assignments
