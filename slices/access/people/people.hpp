#pragma once
// People as the administrator sees them: who got in, how, and with which account. No work, no dossiers.

#include "platform/db/db.hpp"
#include "slices/access/accounts/accounts.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::access {

struct CodeState {
    std::optional<Instant> made_at, first_used_at;
};

struct PersonLine {
    std::string id, name;
    std::string class_name; // of a pupil
    std::string child_name; // of a parent
    std::string staff_role;
    int mentored = 0; // single pupils of whom one is mentor
    std::string login;
    bool disabled = false, is_deceased = false;
    CodeState code;
};
struct PeoplePage {
    std::vector<PersonLine> people;
    int total = 0;
};
inline constexpr int people_on_a_page = 25;
struct PeopleSearch {
    std::string words; // as typed
    std::string kind;  // "", "pupils", "parents", "waiting", "staff"
    int page = 1;
};
/// For LIKE on a name in small letters: "%sam%idr%" of "Sam Idr", every word in its order; what LIKE would
/// read as a sign is taken as it stands. "" of nothing.
std::string name_pattern(std::string_view words);
PeoplePage find_people(db::Reader&, const Viewer&, const PeopleSearch&);

struct Relative {
    std::string id, name;
    bool is_child = false, is_informed = true, no_contact = false, is_ended = false, is_deceased = false;
    bool asks = false; // the administration says something else since the school decided
};
struct StaffRole {
    std::string id;
    Role role;
    std::string class_name;
};
/// Of a pupil: who is its mentor, by itself or with its class. Of somebody of the staff: one of the own
/// pupils.
struct Mentorship {
    std::string id, name;
    std::string class_name; // of the class whose mentor it is, or of the pupil; "" for none
    bool is_own = true;     // of this pupil alone
};
struct PersonInCharge {
    std::string id, given_name, name, email;
    CodeState code;
    int sessions = 0;
    bool is_pupil = false, is_adult = false; // may have a code
    bool is_deceased = false;
    std::vector<Relative> relatives;
    std::vector<StaffRole> roles;
    std::vector<Mentorship> mentors; // of a pupil
    std::vector<Mentorship> mentored;
    std::optional<Account> account;
    bool works_here() const { return !roles.empty() || !mentored.empty(); }
    bool may_have_code() const { return !is_deceased && (is_pupil || is_adult); }
};
std::optional<PersonInCharge> find_person(db::Reader&, const Viewer&, std::string_view person_id,
                                          Instant now);

} // namespace trialoog::access
