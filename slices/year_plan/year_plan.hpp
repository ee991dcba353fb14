#pragma once
// The spine: a grade's LOB and parent activities on one timeline, with the links between them (M-9, M-10).

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/html/html.hpp"
#include "slices/access/access.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::year_plan {

enum class Kind { introduction_conversation, progress_conversation, home_assignment, gathering, lob };
std::string_view code(Kind);

struct Activity {
    std::string id, grade_id, library_key;
    Kind kind = Kind::lob;
    std::string title;
    std::string template_key; // of a home assignment: "qualities"
    Day starts_on, ends_on;
};

/// What another slice adds to the page on which an activity is moved; nothing when it has nothing to say.
using BesideActivity = std::function<html::Html(db::Reader&, const access::Viewer&, const Activity&)>;

/// Where an activity leads, as a link: of another slice, to this viewer, of the pupil whose home it stands on
/// if it does; nothing where it leads nowhere.
using LeadsTo =
    std::function<html::Html(const access::Viewer&, int grade, const Activity&, const access::PupilRef*)>;

access::Slice slice(const BesideActivity&, const LeadsTo& = {});
void register_routes(access::Routes&, const BesideActivity&, const LeadsTo& = {});
/// Its own pages alone.
void register_own_routes(access::Routes&);

/// Makes a grade's activities and links from the library's year plan (5-year-plans.md), in the given school
/// year. Activities that are already there are left as they are.
void make_from_library(db::Writer&, std::string_view school_id, std::string_view grade_id, int grade_number,
                       Day year_starts_on, Instant now);

/// In order of date; a grade has at most some forty.
std::vector<Activity> activities(db::Reader&, std::string_view school_id, std::string_view grade_id);
std::optional<Activity> activity_of_template(db::Reader&, std::string_view school_id,
                                             std::string_view grade_id, std::string_view template_key);

/// What prepares an activity: those that a link leads from, in order of date.
std::vector<Activity> activities_before(db::Reader&, std::string_view school_id,
                                        std::string_view activity_id);

/// The same for the newest school year's grades with these numbers (at most four), by number.
/// By number of the grade: what is on, the two that come next and the last that is over, in order of date.
std::map<int, std::vector<Activity>> activities_around(db::Reader&, const access::Viewer&,
                                                       const std::vector<int>& grade_numbers, Day today);
std::map<int, std::vector<Activity>> activities_of_grades(db::Reader&, const access::Viewer&,
                                                          const std::vector<int>& grade_numbers);

/// "5 okt – 16 okt", or "maandag 5 oktober" for one day.
std::string dates_of(const Activity&);
/// What is on now (or was last) and what comes next, as a card for somebody's home.
/// `leads_to` gives the link of an activity, if it has one.
html::Html now_and_next(std::string_view grade_id, const std::vector<Activity>&, Day today,
                        const std::function<html::Html(const Activity&)>& leads_to = {});

} // namespace trialoog::year_plan
