#pragma once
// The slices of the house, each by what it hands in.

#include "slices/access/access.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/leavers/leavers.hpp"

#include <vector>

namespace trialoog::app {

/// Lower first. In this order they speak on the first page; the other way round they forget.
std::vector<access::Slice> slices();

access::Menus menus();
leavers::Forgetting forgetting();

} // namespace trialoog::app
