#pragma once
// The administrators hear by mail that new names stand on the list, without the names. Only for this slice.

#include "platform/db/db.hpp"
#include "platform/services.hpp"

#include <string>
#include <string_view>

namespace trialoog::leavers {

struct TellAdministrators {
    std::string subject, body;
};
TellAdministrators letter_about_list(const Services&);
void tell_administrators(db::Writer&, Services&, std::string_view school_id, const TellAdministrators&,
                         Instant now);

} // namespace trialoog::leavers
