#pragma once
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::school {

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

} // namespace trialoog::school
