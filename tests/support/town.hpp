#pragma once
// A town of three schools, small enough to know everybody: De Wissel, Het Anker (the same board) and De
// Horizon (another board). The people's ids are their names in small letters.
//
// De Wissel, class 1a (mentor Els): Noor and Daan; class 1b (mentor Tom): Sem.
//   Noor's mother Samira and father Karim live apart. Samira is also mother of Bilal (3c, mentor Tom).
//   Noor's stepfather Rob may not be in contact; her uncle Ivo isn't informed; a guardian's relation (Olga)
//   ended. Daan's father is Tom: parent and teacher. Sem's mother is Joke. Sem's neighbour Willem helps with
//   Sem's work. Counsellor Cora, team leader Theo, management Mia, subject teacher Victor, administrator Ada.
//   Nina, who teaches a subject, is mentor of Daan alone; Gijs of Sem, and nothing else at school; Kees was
//   of Noor until 1 October. Lisa left the school, and so did her mother Petra with her.
// Het Anker: Yara (1a), her mother Nadia, mentor Bram, administrator Dirk. De Horizon: Luuk, his father Jan,
// mentor Anne, administrator Fatma.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <string>
#include <string_view>

namespace trialoog::test {

inline constexpr std::string_view wissel = "wissel", anker = "anker", horizon = "horizon";
/// Friday 16 October 2026, ten in the morning in Amsterdam.
inline constexpr Instant that_morning{1'792'137'600'000};

/// Everybody above, in the database.
void found_town(db::Database&);

/// An id at one of the schools: "1a" at De Wissel, "anker-1a" at Het Anker.
std::string own_id(std::string_view school, std::string_view id);
std::string grade_id(std::string_view school, int number);

struct Person {
    std::string school = std::string(wissel), id, given_name, family_name;
};
void add_person(db::Writer&, const Person&);
enum class Contact { informed, not_informed, forbidden };
void add_parent(db::Writer&, std::string_view school, std::string_view parent, std::string_view pupil,
                Contact = Contact::informed);
void add_pupil_mentor(db::Writer&, std::string_view school, std::string_view mentor, std::string_view pupil);
void add_staff_role(db::Writer&, std::string_view school, std::string_view person, std::string_view role,
                    std::string_view class_id = {});
/// A statement of the test's own.
void run(db::Writer&, std::string_view sql, db::Params = {});

} // namespace trialoog::test
