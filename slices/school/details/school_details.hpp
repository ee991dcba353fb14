#pragma once
// The school as letters and pages name it, and whom people may ask.

#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <string>
#include <string_view>

namespace trialoog::school {

struct SchoolDetails {
    std::string name, contact_name, contact_email, contact_phone;
    bool operator==(const SchoolDetails&) const = default;
};
SchoolDetails school_details(db::Reader&, std::string_view school_id);

void register_school_details(access::Routes&); // /beheer/school

} // namespace trialoog::school
