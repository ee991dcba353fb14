#pragma once
// How a page of a work begins.

#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/work/store.hpp"

#include <functional>
#include <string>

namespace trialoog::assignments {

/// Finds the work of the address for this viewer, and hands it to `then`; a 404 otherwise. A form or script
/// that says that another typed it (`van`) is refused (409): nothing is kept under a name that isn't one's
/// own.
http::Response with_work(const access::Asked&, access::Action,
                         const std::function<http::Response(const OpenedWork&)>& then);

/// The name of who saved an answer, as this work calls them.
std::string name_of_saver(const OpenedWork&, const std::string& saved_by);

} // namespace trialoog::assignments
