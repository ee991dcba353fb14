#pragma once
// Setting out for a whole grade at once: what a counsellor does, each class's mentor goes on with it.

#include "slices/assignments/setting_out/pages_set_out.hpp"
#include "slices/assignments/setting_out/set_out.hpp"

namespace trialoog::assignments {

struct ClassOfGrade {
    std::string id, name;
    std::string given_id; // of the assignment when it has this one, or ""
};

struct GradeToSetOut {
    std::string id;
    int number = 1;
    Day year_ends_on;
    std::vector<ClassOfGrade> classes;
};
std::optional<GradeToSetOut> grade_to_set_out(db::Reader&, std::string_view school_id,
                                              std::string_view grade_id, std::string_view template_key);

struct SetOutGradePage {
    const GradeToSetOut& grade;
    const Template& form;
    TypedDates dates;
    std::string feedback;
    std::vector<std::string> picked; // ids of classes
    Html beside = {};
    look::Errors errors = {};
    int just_set_out = 0;
};
Html set_out_grade_page(const SetOutGradePage&);

/// "/leerjaar/<grade>/uitzetten/<template>"
std::string set_out_grade_path(std::string_view grade_id, std::string_view template_key);

} // namespace trialoog::assignments
