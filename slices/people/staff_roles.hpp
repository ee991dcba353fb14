#pragma once
// What staff do at the school, and who is mentor of single pupils: the one place that writes it. The caller
// has asked whether the viewer may.

#include "platform/db/db.hpp"

#include <span>
#include <string>
#include <string_view>

namespace trialoog::people {

struct NewRole {
    std::string person_id;
    std::string role;          // "mentor", "counsellor" …
    std::string class_id = {}; // of a mentor
};
void add_roles(db::Writer&, std::string_view school_id, std::span<const NewRole>);
void add_role(db::Writer&, std::string_view school_id, const NewRole&);
void end_roles(db::Writer&, std::string_view school_id, std::span<const std::string> ids,
               std::string_view on);
/// False when the role isn't theirs or has ended, or is an administrator's own administration: somebody must
/// be left who can.
bool end_role(db::Writer&, std::string_view school_id, std::string_view person_id, std::string_view role_id,
              std::string_view on, std::string_view ended_by);

struct PupilMentor {
    std::string pupil_id, mentor_id;
};
void begin_pupil_mentors(db::Writer&, std::string_view school_id, std::span<const PupilMentor>,
                         std::string_view from_on);
void begin_pupil_mentor(db::Writer&, std::string_view school_id, const PupilMentor&,
                        std::string_view from_on);
void end_pupil_mentors(db::Writer&, std::string_view school_id, std::span<const PupilMentor>,
                       std::string_view on);
/// False when they aren't, or are no longer on that day.
bool end_pupil_mentor(db::Writer&, std::string_view school_id, const PupilMentor&, std::string_view on);

/// Of a forgotten person, as pupil or as mentor.
void forget_pupil_mentors(db::Writer&, std::string_view school_id, std::string_view person_id);

} // namespace trialoog::people
