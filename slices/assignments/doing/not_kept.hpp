#pragma once
// What was typed and can't be kept any more, because somebody else changed the work between the page and its
// form: it is shown, to be copied. Nothing typed is lost.

#include "platform/http/http.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/work/store.hpp"

#include <string>
#include <vector>

namespace trialoog::assignments {

/// What the form brings that is neither empty nor kept already; of any page.
std::vector<TypedAnswer> unkept(const OpenedWork&, const http::Fields& sent);

/// 409 with `why`, what was typed and what stands there now; `instead` when nothing was typed.
http::Response not_kept(const access::Asked&, const OpenedWork&, const std::string& why,
                        const std::vector<TypedAnswer>&, http::Response instead);

} // namespace trialoog::assignments
