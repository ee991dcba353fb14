#pragma once
// What pages of a class read and write. A class is found only through access::find_class.

#include "slices/access/access.hpp"
#include "slices/assignments/class_work/answered_counts.hpp"
#include "slices/assignments/class_work/class_assignment.hpp"
#include "slices/assignments/class_work/class_rows.hpp"
#include "slices/assignments/class_work/debrief_rules.hpp"
#include "slices/assignments/work/terms.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

/// An assignment of a class, with the form that it was set out with.
struct ClassWork {
    std::string id, template_key, feedback;
    access::ClassRef of_class;
    Dates dates;
    std::optional<Instant> debriefed_at;
    std::int64_t changes = 0; // how often it was changed: what a form saw
    TemplatePtr form;
};
/// Nothing when it isn't there, or the viewer may not do `action` with its class.
std::optional<ClassWork> open_class_work(db::Reader&, const access::Viewer&, std::string_view assignment_id,
                                         access::Action);

/// "leerjaar 1 · inleveren vrijdag 16 oktober · nabespreken dinsdag 20 oktober"
std::string when_line(const ClassWork&);

/// Of a row with the four days of an assignment.
Dates dates_in(const db::Row&);
/// Of a row of the view work_progress: all that it says of the work, without names and answers.
PupilRow progress_in(const db::Row&, std::string_view today);
/// Every pupil of the class on that day, by given name.
std::vector<PupilRow> rows_of(db::Reader&, std::string_view school_id, const ClassWork&, Day today,
                              AnsweredCounts&);
std::vector<DebriefRow> debrief_rows(db::Reader&, std::string_view school_id, const ClassWork&, Day today);
void note_debriefs(db::Writer&, std::string_view school_id, std::string_view by, Instant now,
                   const std::vector<DebriefNote>&);
void mark_debriefed(db::Writer&, std::string_view school_id, std::string_view assignment_id, Instant now);

/// Ids of the pupils who are enrolled on a day, in order, by class: also of who left the school already.
using Enrolled = std::map<std::string, std::vector<std::string>, std::less<>>;
struct ClassRoll {
    std::vector<PupilOfClass> pupils; // at school, by given name
    Enrolled enrolled;
};
ClassRoll roll_of_class(db::Reader&, std::string_view school_id, std::string_view class_id, Day today);
/// Makes a piece of work for every pupil of the class.
void give_everybody_work(db::Writer&, std::string_view school_id, std::string_view class_id,
                         std::string_view assignment_id, Day today);
struct Newcomer {
    std::string pupil_id, assignment_id;
    Day announced_on;
};
/// Makes a piece of work of every open assignment for pupils who came into its class later.
std::vector<Newcomer> give_newcomers_work(db::Writer&, std::string_view school_id, Day today);

struct ClassYear {
    std::string id, name, grade_id;
    int grade = 1;
    Day year_starts_on, year_ends_on;
};
std::optional<ClassYear> class_year(db::Reader&, std::string_view school_id, std::string_view class_id);

/// What a class has been given, with how far it is.
struct GivenAssignment {
    ClassAssignment assignment;
    std::string template_key;
};
std::vector<GivenAssignment> assignments_of_class(db::Reader&, std::string_view school_id,
                                                  std::string_view class_id, const Enrolled&, Day today);
/// Nothing when the class hasn't been given this template yet.
std::optional<std::string> assignment_of_template(db::Reader&, std::string_view school_id,
                                                  std::string_view class_id, std::string_view template_key);

void say_why_reopened(db::Writer&, std::string_view school_id, std::string_view work_id,
                      std::string_view reason);

} // namespace trialoog::assignments
