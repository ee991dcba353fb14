#pragma once
// A carousel that keeps all rules, found at once: pins, who stays, then each pair where it likes to be.

#include "planner/carousel/request.hpp"

namespace trialoog::planner::carousel {

/// It may break the pins' `at_least`: then nothing keeps it without others that fill up.
Plan start(const Request&);

} // namespace trialoog::planner::carousel
