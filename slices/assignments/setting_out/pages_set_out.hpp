#pragma once
#include "look/form.hpp"
#include "slices/assignments/class_work/class_store.hpp"

#include <string>

namespace trialoog::assignments {

using html::Html;

constexpr std::size_t longest_feedback = 400; // characters

struct SetOutPage {
    const ClassYear& of_class;
    const Template& form;
    TypedDates dates;
    std::string feedback;
    std::string example_pupil; // a pupil of the class, for the preview
    std::string mentor_name;
    Html beside; // of other slices: how it was before
    look::Errors errors = {};
};
Html set_out_page(const SetOutPage&);

} // namespace trialoog::assignments
