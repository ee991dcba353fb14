#pragma once
// Boards, schools, school years, grades, classes, people and what stands between them; and their import.

#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/access/decisions/reach.hpp"
#include "slices/school/founding/add_people.hpp"
#include "slices/school/founding/found_school.hpp"
#include "slices/school/founding/school_year.hpp"
#include "slices/school/import/people_changed.hpp"

#include <cstddef>

namespace trialoog::school {

access::Slice slice(access::Withdraw);
void register_routes(access::Routes&, access::Withdraw);
/// The same; an import withdraws no messages.
void register_routes(access::Routes&);

/// Uploads of a week ago that were never applied, of all schools. How many.
std::size_t forget_old(db::Writer&, Instant now);

} // namespace trialoog::school
