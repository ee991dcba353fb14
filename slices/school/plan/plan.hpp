#pragma once
// What an import would change: made from what the files say and what is there, shown before it is applied.

#include "slices/school/plan/caregivers.hpp"
#include "slices/school/records/on_record.hpp"
#include "slices/school/records/question.hpp"
#include "slices/school/records/records.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace trialoog::school {

struct FieldChange {
    std::string label, before, after;
};

struct PlannedPerson {
    As as = As::pupil;
    Person person; // as it will be; without an id when new
    std::vector<FieldChange> changes;
    std::string number; // as people know them: pupil number, caregiver number, abbreviation; or ""
    bool returns = false;
    bool becomes_deceased = false, gets_secret_address = false;

    bool is_new() const { return person.id.empty(); }
    bool is_changed() const { return !is_new() && (!changes.empty() || returns); }
};

struct NewKey {
    As as;
    std::string key;
    std::size_t person; // index in people
};

struct DroppedKey {
    As as;
    std::string key;
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
    bool no_contact = false; // only ever set
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

/// A mentor of this pupil only.
struct PlannedPupilMentor {
    std::size_t pupil, mentor; // indexes in people
};
struct EndedPupilMentor {
    std::string pupil_id, mentor_id, pupil_name, mentor_name;
};

struct EndedRole {
    std::string id, person_name, class_name;
};

struct Leaver {
    std::string person_id, name, class_name, number;
    bool is_deceased = false;
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
    std::vector<PlannedPupilMentor> pupil_mentors;
    std::vector<EndedPupilMentor> ended_pupil_mentors;
    std::vector<DroppedKey> dropped_keys;
    std::vector<Leaver> leavers;
    std::vector<Leaver> departed; // who leave because somebody answered so
    std::vector<Question> questions;
    std::vector<Remark> refused, warnings;

    // While a row couldn't be taken over nobody can be marked as gone: who isn't read isn't therefore not
    // there.
    bool may_mark_gone = true;
    // Whether they may be ticked beforehand: few, and no doubt at all.
    bool leavers_are_certain = true, ended_relations_are_certain = true;

    std::size_t new_people(As) const;
    std::size_t changed_people(As) const;
    bool changes_nothing() const; // leavers and ended relations count as changes
    std::size_t open_questions() const;
    /// The same for the same plan: tells that what was shown is what will be applied.
    std::string fingerprint() const;
};

Plan make_plan(Records, const OnRecord&, const Answers& = {});

} // namespace trialoog::school
