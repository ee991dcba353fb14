#pragma once
#include "look/form.hpp"
#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/setting_out/set_out.hpp"
#include "slices/year_plan/year_plan.hpp"

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
    Html beside;               // of other slices: how it was before
    Html above = {};           // what there is to know first
    Html embedded = {};        // how it lies in the year and the class
    look::Errors errors = {};
};
Html set_out_page(const SetOutPage&);

/// Parts of the form, also where it is changed. `told_on`: parents and pupils know it since that day.
Html dates_card(const TypedDates&, const look::Errors&, std::optional<Day> told_on = std::nullopt);
/// What comes before it in the year, how the class prepares and looks back (HA-8).
Html embedded_card(const Template&, const std::vector<year_plan::Activity>& before);
Html would_help_card(const std::vector<WouldHelp>&);
Html feedback_card(const std::string& feedback, const look::Errors&);

} // namespace trialoog::assignments
