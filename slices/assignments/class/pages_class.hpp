#pragma once
// What the pages of a class look like.

#include "slices/assignments/class_work/class_store.hpp"

#include <string>
#include <vector>

namespace trialoog::assignments {

using html::Html;

struct ClassOverview {
    const ClassWork& work;
    const std::vector<PupilRow>& rows;
    Day today;
    bool is_mentor = false; // of this class: may act
    bool may_see_work = false;
    bool may_change = false;
    Html needs = {};  // who needs the mentor
    Html beside = {}; // of other slices
};
Html class_overview(const ClassOverview&);

/// What can be given next: an assignment of the library that the class hasn't had.
struct ToSetOut {
    std::string template_key, title, when; // when: "5 okt – 16 okt", or ""
    bool is_ready = true;                  // else somebody still makes it
};
/// What was set out and withdrawn, to be set out again.
struct WithdrawnFromClass {
    std::string template_key, title;
    Day on;
    int begun = 0;
};
struct ClassPage {
    const access::ClassRef& of_class;
    std::vector<GivenAssignment> given = {};
    std::vector<ToSetOut> next = {};
    std::vector<WithdrawnFromClass> withdrawn = {};
    std::vector<PupilOfClass> pupils = {};
    Html needs = {}; // who needs the mentor
    Html year = {};  // what is on now and what comes next
    bool is_mentor = false;
    bool may_set_out = false;
    bool may_see_dossier = false;
};
Html class_page(const ClassPage&);

} // namespace trialoog::assignments
