#pragma once
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <string>

namespace trialoog::school {

struct NewSchool {
    std::string board_id, board_name; // the board is made when it isn't there yet
    std::string name, brin, contact_name, contact_email, contact_phone;
};
/// Makes a school with the school year around `today` and its four grades. Returns its id.
std::string found_school(db::Writer&, const NewSchool&, Day today, Instant now);

} // namespace trialoog::school
