#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/work/store.hpp"

#include <string>

namespace trialoog::assignments {

void register_posters(access::Routes&, Services&);
void register_shown_posters(access::Routes&, Services&);

/// The page where a poster is made, with a sentence about it.
http::Response show_poster_again(Services&, const http::Request&, const access::Viewer&, const OpenedWork&,
                                 const Item&, std::string sentence, int status);

} // namespace trialoog::assignments
