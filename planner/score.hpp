#pragma once
// How good a plan is: one number a level, the first that differs decides. More is better at every level; what
// should be little counts below zero.

#include <array>
#include <cstdint>

namespace trialoog::planner {

template <std::size_t levels>
using Score = std::array<std::int64_t, levels>; // compares level by level, as it should

} // namespace trialoog::planner
