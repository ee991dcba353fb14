#pragma once
// What the school has now, as far as an import needs it: plain values, so that the plan is a plain function.

#include "platform/db/db.hpp"
#include "slices/school/cells/cell_values.hpp"
#include "slices/school/cells/names.hpp"
#include "slices/school/table/columns.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace trialoog::school {

enum class As { pupil, caregiver, staff };

/// A row of `person`. Empty text where something isn't known.
struct Person {
    std::string id; // "" for somebody new
    Name name;
    std::string email, phone, street, postcode, town;
    std::string born_on; // ISO, or ""
    std::string language = "nl";
    std::string left_on; // ISO, or ""
    bool is_deceased = false, has_secret_address = false;
};

struct ClassOnRecord {
    std::string id, name;
    int grade = 0;
    Leerweg leerweg = Leerweg::basis;
};

struct RelationOnRecord {
    RelationKind kind = RelationKind::other;
    bool has_authority = true, lives_with = true, is_informed = true;
    bool no_contact = false, ended = false, ended_by_school = false;
};

struct MentorOnRecord {
    std::string role_id, person_id, class_id;
};

struct OnRecord {
    std::unordered_map<std::string, Person> people; // by id
    // key → person id. A caregiver who came beside a pupil has the key "<pupil number>/<position>".
    std::map<std::string, std::string> pupils, caregivers, staff;
    std::vector<ClassOnRecord> classes;                                   // of the school year around the day
    std::unordered_map<std::string, std::vector<std::string>> enrolments; // pupil id → class ids, not ended
    std::map<std::pair<std::string, std::string>, RelationOnRecord> relations; // (pupil id, parent id)
    std::vector<MentorOnRecord> mentors;
    std::set<std::pair<std::string, std::string>> pupil_mentors;     // (pupil id, mentor id), not ended
    std::map<std::pair<std::string, std::string>, bool> staff_roles; // (person id, role), not ended
    std::string year;                                                // "2026-2027"
};

/// A school has at most some ten thousand people; an import compares with all of them.
OnRecord on_record(db::Reader&, std::string_view school_id, Day today);

AssignedColumns assigned_columns(db::Reader&, std::string_view school_id);

} // namespace trialoog::school
