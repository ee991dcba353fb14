#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/work/store.hpp"

#include <string>

namespace trialoog::assignments {

void register_posters(access::Routes&);
void register_shown_posters(access::Routes&);

/// The page where a poster is made, with a sentence about it.
http::Response show_poster_again(const access::Asked&, const OpenedWork&, const Item&, std::string sentence,
                                 int status);

} // namespace trialoog::assignments
