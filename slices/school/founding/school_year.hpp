#pragma once
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::school {

/// The school year that runs from August to July around a day: "2026-2027".
struct SchoolYear {
    std::string id, name;
    Day starts_on, ends_on;
};
SchoolYear year_around(Day); // without an id

struct Grade {
    std::string id;
    int number = 1;
};
/// Of the newest school year.
std::vector<Grade> grades(db::Reader&, std::string_view school_id);

using GradeIds = std::array<std::string, 4>; // of grade 1 … 4
/// The year around the day, made with its four grades when it isn't there yet.
GradeIds ensure_year(db::Writer&, std::string_view school_id, Day today);

} // namespace trialoog::school
