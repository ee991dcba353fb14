#pragma once
// Who needs the mentor in each of their classes: for the first page.

#include "slices/assignments/needs/needs_list.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

struct NeedsInClass {
    std::string class_id;
    int pupils = 0;
    std::vector<Need> needs;
};
struct NeedsInClasses {
    Day today;
    std::vector<NeedsInClass> classes;     // in which an assignment runs
    std::vector<PupilWithParents> parents; // of whom the page shows
};
NeedsInClasses needs_in_own_classes(db::Reader&, const access::Viewer&, const OwnClassWork&, Day today);
/// The first ones of this class; nothing while no assignment runs in it.
html::Html first_needs(const NeedsInClasses&, std::string_view class_id);

} // namespace trialoog::assignments
