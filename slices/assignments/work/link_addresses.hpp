#pragma once
// Where the links of a template lead at this school.

#include "slices/assignments/work/store.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace trialoog::assignments {

/// Addresses that the school has set, by link and value: {"profile_film", "zorg en welzijn"}.
using SchoolLinks = std::map<std::pair<std::string, std::string>, std::string>;
SchoolLinks links_of_school(db::Reader&, std::string_view school_id);
/// Of the links that the page shows.
SchoolLinks links_of_page(db::Reader&, std::string_view school_id, const Page&);
/// The address behind a link item now: the school's own, the template's, or "" while there is none.
std::string address_of(const Item&, std::string_view chosen, const SchoolLinks&);

} // namespace trialoog::assignments
