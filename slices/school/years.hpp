#pragma once
// The school year that classes belong to. Only for this slice.

#include "slices/school/school.hpp"

#include <array>

namespace trialoog::school {

using GradeIds = std::array<std::string, 4>; // of grade 1 … 4

/// The year around the day, made with its four grades when it isn't there yet.
GradeIds ensure_year(db::Writer&, std::string_view school_id, Day today);

} // namespace trialoog::school
