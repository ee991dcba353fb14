#pragma once
// What a school decides about contact: its pages, and the job of a day that was chosen.

#include "slices/access/decisions/reach.hpp"
#include "slices/access/hand_in/slice.hpp"

namespace trialoog::access {

/// A part of the slice by itself, for it needs who withdraws messages.
Slice contact_decisions(Withdraw);

} // namespace trialoog::access
