#pragma once
// What the school requires of a dossier for the exam (PTA), and how far a pupil is. By the end of a grade a
// dossier holds at least so many entries about a competence, or of an activity.

#include "slices/dossier/reading/reading.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

struct Requirement {
    enum class Kind { competence, activity } kind = Kind::competence;
    std::string key; // "networking"; of an activity its template's key
    int least = 1;   // 1 to 20
};

/// How many entries a dossier holds, by competence and by activity.
struct Held {
    std::map<std::string, int, std::less<>> by_competence, by_activity;
};
struct Standing {
    Requirement requirement;
    int held = 0;
    std::string name; // "Netwerken", or the activity's title
    bool is_met() const { return held >= requirement.least; }
};
/// `titles`: of activities by template key.
std::vector<Standing> standings(const std::vector<Requirement>&, const Held&,
                                const std::map<std::string, std::string>& titles);
int met(const std::vector<Standing>&);
/// "netwerken (nog 1), Open dag (nog 1)", or "".
std::string still_needed(const std::vector<Standing>&);

std::vector<Requirement> requirements_of_grade(db::Reader&, std::string_view school_id, int grade);
void set_requirements(db::Writer&, std::string_view school_id, int grade, const std::vector<Requirement>&);
struct KnownActivity {
    std::string key, title;
};
/// Of the school's year plans (at most 40).
std::vector<KnownActivity> known_activities(db::Reader&, std::string_view school_id);
std::map<std::string, std::string> titles_of(const std::vector<KnownActivity>&);

std::vector<Standing> standings_of_pupil(db::Reader&, std::string_view school_id, std::string_view pupil_id,
                                         int grade);
struct PupilHeld {
    std::string id, name, order;
    Held held;
};
/// As lists of a class stand.
std::vector<PupilHeld> held_by_class(db::Reader&, std::string_view school_id, std::string_view class_id,
                                     std::string_view today);

/// A line for the pupil's dossier; nothing when the school asks nothing.
html::Html standing_line(const std::vector<Standing>&, const Reading&);

} // namespace trialoog::dossier
