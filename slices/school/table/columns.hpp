#pragma once
// Which header of an export is which column of ours, and what kind of file it is. Documented in
// docs/import.md.

#include "slices/school/table/table.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::school {

enum class Field {
    ignored, // somebody said that we don't need it
    code,    // "nummer", "code": whose depends on the file
    pupil_number,
    pupil_numbers, // several in one cell
    caregiver_number,
    staff_code,
    full_name,
    given_name,
    initials,
    infix,
    family_name,
    born_on,
    class_name,
    grade,
    leerweg,
    mentor,
    email,
    phone,
    street,
    house_number,
    postcode,
    town,
    language,
    relation,
    has_authority,
    lives_with,
    is_deceased,
    has_secret_address,
    no_contact,
    not_written_to, // j: no letter and no mail
    is_written_to,  // n: no letter and no mail
    staff_role,
};
bool is_text_of_people(Field); // a name or a part of an address

/// A field of the row's own person, or of the 1st … 4th caregiver beside a pupil.
struct Column {
    Field field = Field::ignored;
    int caregiver = 0;
    auto operator<=>(const Column&) const = default;
};
std::string code(Column); // "caregiver1_email": as import_column keeps it
std::optional<Column> column_from(std::string_view code);
std::string label(Column);         // "E-mail van verzorger 1"
std::vector<Column> all_columns(); // in the order of the list to choose from

/// Without case, accents, dots, blanks: "E-mail Verz. 1" → "emailverz1".
std::string normalised_header(std::string_view);
/// normalised header → what somebody chose for it
using AssignedColumns = std::map<std::string, Column, std::less<>>;

enum class FileKind { unknown, pupils, caregivers, caregivers_with_pupils, links, staff, groups };
std::string label(FileKind);

struct Columns {
    FileKind kind = FileKind::unknown;
    std::vector<std::optional<Column>> of; // one a header
    std::vector<std::string> unknown;      // headers nobody knows, as written
    // Of those, the ones that sound as if they stop contact: nothing is applied while one of them is open.
    std::vector<std::string> must_decide;
    std::string missing; // why the kind is unknown, for people; "" when it is known

    /// The cell's place for a column, or -1.
    int at(Column) const;
    bool has(Column column) const { return at(column) >= 0; }
};
/// The file's name helps only where a header such as "code" says too little.
Columns recognise(const std::vector<std::string>& headers, const AssignedColumns&,
                  std::string_view file_name);

} // namespace trialoog::school
