#pragma once
// The list of who needs the mentor, as it stands on the first page, the class and the assignment.

#include "platform/html/html.hpp"
#include "slices/assignments/needs/needs.hpp"
#include "slices/assignments/needs/parents.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

struct NeedsList {
    std::string_view class_id;
    const std::vector<Need>& needs;
    const std::vector<PupilWithParents>& parents; // of who is shown; empty for who may not reach them
    Day today;
    int pupils = 0;       // of the class
    bool may_act = false; // as its mentor
    bool may_see_work = false;
    bool names_assignment = true; // where the page is of several
    std::string whole_list = {};  // where all of them stand, when this page shows the first ones only
};
/// As many as a page shows that also shows other things.
std::span<const Need> first_of(const std::vector<Need>&);
/// Nothing for a class without pupils.
html::Html needs_list(const NeedsList&);
/// "mama", "oom Karim", "moeder": as the pupil calls them, else what they are; "" while nobody is chosen.
std::string adult_of(const PupilRow&);
/// What is the matter, in a few words: "Weet niet met wie".
std::string reason(const Need&);

} // namespace trialoog::assignments
