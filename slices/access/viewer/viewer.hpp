#pragma once
// Who looks, and what stands between them and what they look at.

#include "platform/clock/clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::access {

enum class Role {
    pupil,
    parent,
    supporter,
    mentor,
    pupil_mentor, // of single pupils: a relation of its own (pupil_mentor), no role of the administration
    subject_teacher,
    counsellor,
    team_leader,
    management,
    administrator,
};
/// The name in the database and in `trialoog demo accounts --json`: "subject_teacher".
std::string_view code(Role);
std::optional<Role> role_from(std::string_view code);
/// "Mentor", in the reader's language.
std::string label(Role);

struct MentorClass {
    std::string id, name;
};

/// The person behind a session. Every lookup takes one: it sees its own school only.
struct Viewer {
    std::string school_id;
    std::string school_name;
    std::string person_id;
    std::string given_name;
    std::string name; // in full
    std::string language = "nl";
    std::vector<Role> roles; // in order of the enum; a teacher can be parent too
    std::vector<MentorClass> mentor_of;
    std::string session_hash;
    Instant signed_in_at;
    std::string today; // in Amsterdam: "2026-10-16"; what began later or ended earlier doesn't count

    bool is(Role) const;
    bool is_staff() const;
};

} // namespace trialoog::access
