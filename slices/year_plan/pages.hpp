#pragma once
// What the year plan looks like.

#include "look/form.hpp"
#include "slices/year_plan/drawing.hpp"
#include "slices/year_plan/store.hpp"

namespace trialoog::year_plan {

struct YearPage {
    GradeYear grade;
    std::string theme; // the grade's accent: "Jezelf en werk beter leren kennen"
    std::vector<Activity> activities;
    std::vector<ActivityLink> links;
    Day today;
    enum class Reader { pupil, parent, staff } reader = Reader::staff; // pupils read `je`, parents `u`
    bool may_move = false;
    std::function<html::Html(const Activity&)> leads_to = {};
};
html::Html year_page(const YearPage&);

/// The drawing, for those who see; the list says the same.
html::Html timeline(const YearPage&);
html::Html year_list(const YearPage&);
html::Html svg_of(const Drawing&, const std::vector<Activity>&, std::string_view description,
                  std::string_view of_class);

struct MovePage {
    OpenedActivity opened;
    std::string starts_on, ends_on; // as typed
    look::Errors errors;
    bool changed_meanwhile = false; // `opened` is what somebody else saved
    html::Html beside = {};         // of other slices
    bool moved = false;             // a moment ago
};
html::Html move_page(const MovePage&);

} // namespace trialoog::year_plan
