#pragma once
#include "slices/assignments/assignments.hpp"
#include "slices/content/content.hpp"

namespace trialoog::test {

/// The editor, with the pages of assignments to look at.
inline void register_editor(access::Routes& routes) {
    content::register_routes(routes, assignments::shown_to_authors());
}

} // namespace trialoog::test
