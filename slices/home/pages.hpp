#pragma once
// What the first page looks like.

#include "platform/clock/clock.hpp"
#include "platform/html/html.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/assignments.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <map>
#include <string>
#include <vector>

namespace trialoog::home {

/// Everything that is on a person's first page, whatever roles that person has.
struct HomeView {
    Day today;
    std::vector<access::PupilRef> pupils;     // oneself, one's children, whom one supports
    std::vector<assignments::OpenWork> works; // of these pupils
    std::vector<access::ClassRef> classes;    // of which one is mentor
    std::vector<assignments::ClassAssignment> class_assignments;
    std::map<int, std::vector<year_plan::Activity>> plans; // by grade number
};

html::Html home_page(const HomeView&, const access::Viewer&);

// The parts, each for one kind of reader.
html::Html pupil_section(const HomeView&, const access::PupilRef&, const access::Viewer&);
html::Html class_section(const HomeView&, const access::ClassRef&, const access::Viewer&);
html::Html school_section(const HomeView&, const access::Viewer&);

} // namespace trialoog::home
