#pragma once
// The year plans that come with Trialoog: library/year_plans/grade{1..4}.yaml; docs/content.md says the
// shape.

#include "slices/year_plan/year_plan.hpp"

#include <stdexcept>

namespace trialoog::year_plan {

struct MonthDay {
    unsigned month = 8, day = 1;
};
struct PlannedActivity {
    std::string key;
    Kind kind = Kind::lob;
    std::string title, template_key;
    std::vector<std::string> lines; // the title, short, for the drawing
    MonthDay from, to;
    std::string for_pupil, for_parent;
};
struct PlannedLink {
    std::string from, to; // keys
};
struct PlannedYear {
    int grade = 1;
    std::string accent;
    std::vector<PlannedActivity> activities;
    std::vector<PlannedLink> links;

    const PlannedActivity* find(std::string_view key) const;
};

/// Says in English, for the author, what is wrong in the YAML.
struct BadPlan : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// Throws BadPlan.
PlannedYear parse_plan(std::string_view yaml);

/// Grades 1 to 4.
const PlannedYear& plan_of_grade(int number);

/// The day in a school year that begins on `year_starts_on`: months before its first month are in the next
/// year.
Day day_in_year(MonthDay, Day year_starts_on);

} // namespace trialoog::year_plan
