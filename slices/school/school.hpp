#pragma once
// Boards, schools, school years, grades, classes, people and what stands between them; and their import.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/jobs/kind.hpp"
#include "slices/access/access.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::school {

void register_routes(access::Routes&, Services&);

/// The kind of a job that every applied import leaves behind: for whoever has something to do for pupils who
/// have just come.
inline constexpr jobs::Kind people_changed_kind{"people_changed", jobs::Lane::mail};

struct NewSchool {
    std::string board_id, board_name; // the board is made when it isn't there yet
    std::string name, brin, contact_name, contact_email, contact_phone;
};
/// Makes a school with the school year around `today` and its four grades. Returns its id.
std::string found_school(db::Writer&, const NewSchool&, Day today, Instant now);

struct NewStaff {
    std::string given_name, infix, family_name, email;
    std::vector<access::Role> roles; // of staff, but not mentor: that goes with a class
};
/// Adds somebody of the staff; the account is access's affair. Returns the person's id.
std::string add_staff(db::Writer&, std::string_view school_id, const NewStaff&, Instant now);

/// Adds an adult from a pupil's network: only what the pupil calls them, no key in the administration. What
/// they may see is access's affair. Returns the person's id.
std::string add_supporter(db::Writer&, std::string_view school_id, std::string_view name,
                          std::string_view language, Instant now);

/// The school year that runs from August to July around a day: "2026-2027".
struct SchoolYear {
    std::string id, name;
    Day starts_on, ends_on;
};
SchoolYear year_around(Day); // without an id

struct Grade {
    std::string id;
    int number = 1;
};
/// Uploads of a week ago that were never applied, and the names of people whom the administration doesn't
/// know and no work names any more; of all schools. How many.
std::size_t forget_old(db::Writer&, Instant now);

/// Of the newest school year.
std::vector<Grade> grades(db::Reader&, std::string_view school_id);

} // namespace trialoog::school
