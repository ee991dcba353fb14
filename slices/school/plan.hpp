#pragma once
// What an import would change: made from what the files say and what is there, shown before it is applied.

#include "slices/school/caregivers.hpp"
#include "slices/school/present.hpp"
#include "slices/school/records.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace trialoog::school {

struct FieldChange {
    std::string label, before, after;
};

enum class As { pupil, caregiver, staff };

struct PlannedPerson {
    As as = As::pupil;
    Person person; // as it will be; without an id when new
    std::vector<FieldChange> changes;
    std::string number; // as people know them: pupil number, caregiver number, abbreviation; or ""
    bool returns = false;

    bool is_new() const { return person.id.empty(); }
    bool is_changed() const { return !is_new() && (!changes.empty() || returns); }
};

struct NewKey {
    As as;
    std::string key;
    std::size_t person; // index in people
};

struct PlannedClass {
    std::string id; // "" when new
    std::string name;
    int grade = 0;
    Leerweg leerweg = Leerweg::basis;
    bool is_new() const { return id.empty(); }
    bool changes_leerweg = false;
};

/// A pupil comes into a class; what it was in before this day ends.
struct Placement {
    std::size_t pupil, school_class; // indexes
    std::string from_class;          // its name; "" when it was in none
};

struct PlannedRelation {
    std::size_t pupil, parent; // indexes in people
    RelationKind kind = RelationKind::other;
    bool has_authority = true, lives_with = true, is_informed = true;
    bool is_new = true;
};

struct EndedRelation {
    std::string pupil_id, parent_id, pupil_name, parent_name;
};

struct PlannedRole {
    std::size_t person;       // index in people
    std::string role;         // as in staff_role
    std::size_t school_class; // of a mentor; index in classes
};

struct EndedRole {
    std::string id, person_name, class_name;
};

struct Leaver {
    std::string person_id, name, class_name, number;
};

struct Plan {
    std::string year;                  // the school year that classes belong to
    std::vector<PlannedPerson> people; // also those who stay as they are, where something points to them
    std::vector<NewKey> keys;
    std::vector<PlannedClass> classes;
    std::vector<Placement> placements;
    std::vector<PlannedRelation> relations; // new and changed ones
    std::vector<EndedRelation> ended_relations;
    std::vector<PlannedRole> roles;
    std::vector<EndedRole> ended_roles;
    std::vector<Leaver> leavers;
    std::vector<Remark> refused, warnings;

    bool leavers_are_few = true; // so that they may be ticked beforehand
    bool ended_relations_are_few = true;

    std::size_t new_people(As) const;
    std::size_t changed_people(As) const;
    bool changes_nothing() const; // leavers and ended relations count as changes
    /// The same for the same plan: tells that what was shown is what will be applied.
    std::string fingerprint() const;
};

Plan make_plan(Records, const Present&);

} // namespace trialoog::school
