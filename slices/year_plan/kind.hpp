#pragma once
// The kinds of activity, and how they are named and drawn.

#include "slices/year_plan/year_plan.hpp"

namespace trialoog::year_plan {

/// Of a code from our own table: another throws std::logic_error.
Kind kind_from(std::string_view code);
std::optional<Kind> find_kind(std::string_view code);
/// "Thuisopdracht", in the reader's language.
std::string label(Kind);
/// Parents take part: drawn above the months.
bool is_with_parents(Kind);

} // namespace trialoog::year_plan
