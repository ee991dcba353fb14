#pragma once
// Who is who among the caregivers: which records of the files tell of one person, and which person that is
// among those we have. Two people are never made one because of their names; in doubt they stay two.
//
// - A caregiver number is a person.
// - A caregiver without a number has a place: beside a pupil, 1st or 2nd. The same name in the same pupil's
//   row is the same person, also when the e-mail address changed or the two changed places. Another name in
//   that place is another person; where something is alike (a name, e-mail, phone) it is asked.
// - Beside different pupils (siblings) it is one person only when e-mail, whole name, street, postcode
//   and relation are all there and all equal, no two such people stand beside one pupil, and no phone
//   number contradicts.

#include "slices/school/records/on_record.hpp"
#include "slices/school/records/question.hpp"
#include "slices/school/records/records.hpp"

namespace trialoog::school {

struct Caregiver {
    std::string person_id;                    // "" for somebody new
    std::string staff_code;                   // when the staff file says that it is one of them
    std::vector<const CaregiverRecord*> told; // in the order of the files, at least one
    std::vector<std::string> keys;            // that lead to this person from now on
    bool waits = false;                       // for an answer: is this somebody we have?
    bool keeps_spelling = false;
};

struct Relative {
    std::string pupil_number;
    std::size_t caregiver = 0;    // index in people, or npos:
    std::string caregiver_person; // somebody we have, of whom only a link speaks
    std::optional<RelationKind> kind;
    std::optional<bool> has_authority, lives_with;
    Stops stops;
    Place where;
    bool only_stops = false; // a file without pupils: says nothing about who belongs to whom
};

struct Caregivers {
    std::vector<Caregiver> people;
    std::vector<Relative> relatives;
    std::vector<Remark> warnings;
    std::set<std::string> in_doubt; // ids of people who may be one of those who wait
};

/// Somebody new beside a pupil who is like somebody that isn't there any more is asked about.
Caregivers recognise_caregivers(const Records&, const OnRecord&, Inquiry&);

/// "4711/2": the second caregiver beside pupil 4711.
std::string place_key(std::string_view pupil_number, int position);

} // namespace trialoog::school
