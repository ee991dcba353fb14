#pragma once
// What the slice keeps. A grade's plan may be seen by everybody of its school.

#include "slices/year_plan/year_plan.hpp"

namespace trialoog::year_plan {

struct GradeYear {
    std::string grade_id;
    int number = 1;
    std::string year_name; // "2026-2027"
    Day starts_on, ends_on;
};
/// Of the newest school year.
std::optional<GradeYear> grade_of_number(db::Reader&, std::string_view school_id, int number);
std::optional<int> number_of_grade(db::Reader&, std::string_view school_id, std::string_view grade_id);

struct ActivityLink {
    std::string from_id, to_id;
};
std::vector<ActivityLink> links(db::Reader&, std::string_view school_id, std::string_view grade_id);

struct OpenedActivity {
    Activity activity;
    GradeYear grade;
    Instant changed_at; // of its last change: a form says which it saw
};
std::optional<OpenedActivity> open_activity(db::Reader&, std::string_view school_id, std::string_view id);
/// False when it was changed after `seen`: then nothing happens.
bool move_activity(db::Writer&, std::string_view school_id, std::string_view id, Day starts_on, Day ends_on,
                   Instant seen, Instant now);

} // namespace trialoog::year_plan
