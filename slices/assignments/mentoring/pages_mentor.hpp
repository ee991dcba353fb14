#pragma once
// What the mentor's pages look like.

#include "look/form.hpp"
#include "slices/assignments/mentoring/mentor_store.hpp"

#include <string>
#include <utility>
#include <vector>

namespace trialoog::assignments {

using html::Html;

// In characters.
constexpr std::size_t longest_feedback = 400, longest_note = 300;

/// "/opdracht/<id>", "/opdracht/<id>/nabespreken".
std::string class_work_path(std::string_view assignment_id, std::string_view page = {});
std::string class_path(std::string_view class_id);
/// "leerjaar 1 · inleveren vrijdag 16 oktober · nabespreken dinsdag 20 oktober"
std::string when_line(const ClassWork&);

struct ClassOverview {
    const ClassWork& work;
    const std::vector<PupilRow>& rows;
    Day today;
    bool is_mentor = false; // of this class: may act
    bool may_see_work = false;
    Html beside = {}; // of other slices
};
Html class_overview(const ClassOverview&);

/// What can be given next: an assignment of the library that the class hasn't had.
struct ToSetOut {
    std::string template_key, title, when; // when: "5 okt – 16 okt", or ""
};
struct ClassPage {
    const access::ClassRef& of_class;
    std::vector<GivenAssignment> given = {};
    std::vector<ToSetOut> next = {};
    std::vector<PupilOfClass> pupils = {};
    Html year = {}; // what is on now and what comes next
    bool is_mentor = false;
    bool may_see_dossier = false;
};
Html class_page(const ClassPage&);

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

struct DebriefPage {
    const ClassWork& work;
    std::vector<DebriefRow> rows;                                  // `note` is what stands in the form
    std::vector<std::pair<DebriefRow, DebriefRow>> conflicts = {}; // kept, typed
    look::Errors errors = {};
    bool saved = false;
};
Html debrief_page(const DebriefPage&);

} // namespace trialoog::assignments
