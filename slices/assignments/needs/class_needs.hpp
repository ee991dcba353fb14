#pragma once
#include "slices/access/access.hpp"
#include "slices/assignments/needs/needs_list.hpp"

#include <string>
#include <vector>

namespace trialoog::assignments {

struct ClassNeeds {
    const access::ClassRef& of_class;
    std::vector<Need> needs; // in order
    int pupils = 0;          // of the class
    bool names_assignment = true;
};
/// Who of a class needs its mentor, as whoever found the class may see it: the mentor with parents and acts,
/// who only follows the class without. The first ones, unless `?lijst=heel` asks for all.
html::Html class_needs(db::Reader&, const access::Asked&, const ClassNeeds&);

} // namespace trialoog::assignments
