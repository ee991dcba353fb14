#pragma once
// Tables with recognised columns → what the files say about people, and which rows say nothing usable.

#include "slices/school/cells/cell_values.hpp"
#include "slices/school/cells/names.hpp"
#include "slices/school/table/columns.hpp"
#include "slices/school/table/stops.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace trialoog::school {

struct Place {
    std::string file;
    int line = 0;
};

/// A row, or a part of it, that can't be taken over; or can, but asks for a look.
struct Remark {
    Place where;
    std::string who;    // as far as the row tells
    std::string reason; // a sentence in the reader's language
};

/// Not there: the file has no such column, and what we have stays. Empty: the file says that there is none.
struct Contact {
    std::optional<std::string> email, phone, street, postcode, town, language;
};

struct PupilRecord {
    Place where;
    std::string number; // a key, see key_of
    Name name;
    std::optional<Day> born_on;
    Contact contact;
    std::string class_name; // "" when the row names none
    int grade = 0;          // of the class; 0 when the file doesn't say
    std::optional<Leerweg> leerweg;
    std::string mentor;
    Stops stops; // deceased, a secret address
};

/// What a row says about somebody who cares for a pupil. Several records may tell of the same person.
struct CaregiverRecord {
    Place where;
    std::string number; // "" in a file that has none
    Name name;
    Contact contact;
    std::string pupil_number; // of the row that it stands in; "" in a file of caregivers only
    int position = 0;         // 1 or 2 … beside the pupil; 0 in other files
    std::optional<RelationKind> relation;
    std::optional<bool> has_authority, lives_with;
    Stops stops;
};

struct LinkRecord {
    Place where;
    std::string pupil_number, caregiver_number;
    std::optional<RelationKind> relation;
    std::optional<bool> has_authority, lives_with;
    Stops stops;
};

struct StaffRecord {
    Place where;
    std::string code;
    Name name;
    std::optional<std::string> email;
    std::vector<std::string> roles; // codes of staff_role, without mentor
    std::string caregiver_number;   // when this person is a pupil's parent too
};

struct GroupRecord {
    Place where;
    std::string class_name;
    int grade = 0;
    std::optional<Leerweg> leerweg;
    std::string mentor;
};

struct Records {
    std::vector<PupilRecord> pupils;
    std::vector<CaregiverRecord> caregivers;
    std::vector<LinkRecord> links;
    std::vector<StaffRecord> staff;
    std::vector<GroupRecord> groups;
    std::vector<Remark> refused, warnings;

    bool has_pupil_file = false; // then a pupil who isn't in it has left
    bool every_pupil_number_readable = true;
    bool every_caregiver_readable = true;
    std::set<std::string> pupil_numbers_seen; // also of refused rows
    // Pupils of whom a caregiver was refused: who else stands beside them isn't taken for gone.
    std::set<std::string> pupils_with_refused_caregiver;
};

/// Adds what one table says.
void read_table(Records&, const std::string& file, const Table&, const Columns&);
/// After the last table: numbers that occur twice, links to nobody.
void set_contradictions_aside(Records&, const std::set<std::string>& known_pupils,
                              const std::set<std::string>& known_caregivers);

} // namespace trialoog::school
