#pragma once
// What the first page looks like.

#include "platform/clock/clock.hpp"
#include "platform/html/html.hpp"
#include "slices/access/access.hpp"
#include "slices/access/signals/open_signals.hpp"
#include "slices/assignments/assignments.hpp"
#include "slices/leavers/leavers.hpp"
#include "slices/paper/paper.hpp"
#include "slices/partnership/partnership.hpp"
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
    std::vector<access::PupilRef> mentored;   // of whom one is mentor by themselves
    std::vector<assignments::MentoredWork> mentored_works;
    std::vector<access::ClassRef> classes; // of which one is mentor
    std::vector<assignments::ClassAssignment> class_assignments;
    paper::WaitingPages paper;                             // pages that somebody must look at
    std::vector<partnership::OpenEvaluation> evaluations;  // that this person may still give
    std::vector<assignments::DevelopTask> develop;         // that this person develops
    std::map<int, std::vector<year_plan::Activity>> plans; // by grade number
    leavers::Coming leavers;                               // for who may see them
    std::vector<access::Signal> signals;                   // that this person hasn't marked as seen
};

html::Html home_page(const HomeView&, const access::Viewer&);

// The parts, each for one kind of reader.
html::Html pupil_section(const HomeView&, const access::PupilRef&, const access::Viewer&);
html::Html mentored_section(const HomeView&, const access::Viewer&);
html::Html class_section(const HomeView&, const access::ClassRef&, const access::Viewer&);
/// "Hoe was het?", for each assignment of this pupil or class that was looked back on.
html::Html evaluation_cards(const HomeView&, std::string_view about_id, partnership::Voice);
html::Html school_section(const HomeView&, const access::Viewer&);

} // namespace trialoog::home
