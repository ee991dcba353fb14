#pragma once
// What the slice keeps. A work is found only through its pupil, an assignment only through its class.

#include "slices/partnership/rules.hpp"

#include <map>
#include <vector>

namespace trialoog::partnership {

/// How somebody speaks: in a session of their own; the adult at work on the phone of whoever looks; or on
/// paper, which the mentor takes over.
enum class Through { own_session, others_phone, paper };

/// Something to evaluate, by somebody who may speak of it.
struct Opened {
    Doing doing;
    Evaluator evaluator = Evaluator::pupil;
    std::optional<Said> said; // by this viewer
    From from = From::debrief;
    Through through = Through::own_session;
    bool from_pupils_phone = false; // the other's phone is the pupil's
    bool told_without_said = false; // the adult has spoken, but not as this viewer
};
May may_evaluate(const Opened&, Instant now);
/// Nothing when the work isn't there, or the viewer is neither its pupil nor the adult at work.
std::optional<Opened> open_work(db::Reader&, const access::Viewer&, std::string_view work_id);
/// The adult at work, on the viewer's phone. Nothing when that adult can't speak there.
std::optional<Opened> open_handed_over(db::Reader&, const access::Viewer&, std::string_view work_id);
/// Both of them, for what two cost less than one and one.
struct BothOpened {
    std::optional<Opened> own, handed_over;
};
BothOpened open_both(db::Reader&, const access::Viewer&, std::string_view work_id);
/// The slip of the adult at work. Nothing when the viewer isn't mentor of its class, or nobody did it along.
std::optional<Opened> open_slip(db::Reader&, const access::Viewer&, std::string_view work_id);
/// Nothing when it isn't there, or the viewer isn't mentor of its class.
std::optional<Opened> open_assignment(db::Reader&, const access::Viewer&, std::string_view assignment_id);

/// Without asking who looks: for the demo.
/// An adult who may not be in contact with the pupil any more, or has died, has no evaluator: then it names
/// nobody.
std::optional<Doing> doing_of_work(db::Reader&, std::string_view school_id, std::string_view work_id,
                                   std::string_view today);
std::optional<Doing> doing_of_class(db::Reader&, std::string_view school_id, std::string_view assignment_id);
void say(db::Writer&, std::string_view school_id, std::string_view person_id, const Opened&, const Said&,
         Instant now);
/// False, and nothing happens, when the adult at work has spoken meanwhile, in whatever way.
bool say_for_adult(db::Writer&, std::string_view school_id, const Opened&, const Said&, Instant now);

/// Somebody who did it along and hasn't said yet how it was.
struct SilentAdult {
    std::string work_id, pupil_id, pupil_given_name, pupil_name;
    std::string companion, companion_name; // "mother", "mama"
    std::string language;                  // that they read
};
/// Of an assignment of the viewer's own class, by the pupil's name (at most 60): find it with
/// open_assignment.
std::vector<SilentAdult> silent_adults(db::Reader&, const access::Viewer&, std::string_view assignment_id);
bool any_silent_adult(db::Reader&, const access::Viewer&, std::string_view assignment_id);

/// What pupils and adults of one school year said, and their lines.
struct YearTally {
    std::string year; // "2026-2027"
    std::map<Evaluator, Tally> tallies;
    std::map<Evaluator, std::vector<std::string>> lines;
};
struct ClassTally {
    std::string class_name, year;
    std::map<Evaluator, Tally> tallies;
};
/// What a mentor said: shown as theirs.
struct MentorSaid {
    std::string year, class_name;
    Said said;
};
struct Results {
    std::vector<YearTally> years;    // of the school, the newest first
    std::vector<ClassTally> classes; // of which the viewer is mentor
    std::vector<MentorSaid> mentors;
    bool empty() const { return years.empty() && mentors.empty(); }
};
/// Only for who may see evaluations of the school.
Results results_of(db::Reader&, const access::Viewer&, std::string_view template_key);
/// The totals alone.
std::vector<YearTally> tallies_of(db::Reader&, std::string_view school_id, std::string_view template_key);

struct Evaluated {
    std::string template_key;
    int people = 0;
};
std::vector<Evaluated> evaluated_templates(db::Reader&, std::string_view school_id);

} // namespace trialoog::partnership
