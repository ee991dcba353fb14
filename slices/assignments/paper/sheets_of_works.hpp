#pragma once
#include "slices/paper/paper.hpp"

namespace trialoog::assignments {

/// What paper is taken in for: how a page lands in a work, and what remains to be done then.
paper::Purpose sheets_of_works();

} // namespace trialoog::assignments
