#pragma once
// What the use cases about one person share.

#include "look/form.hpp"
#include "slices/access/pages/handler.hpp"
#include "slices/access/people/people.hpp"

#include <functional>
#include <vector>

namespace trialoog::access {

/// The person's page, 422 when there are errors.
http::Response show_person(const Asked&, const look::Errors&);

/// Changes something about the person of the path, in one unit of work with its note in the audit trail, and
/// goes back to their page. 404 when there is no such person, or the change says that it can't be made.
using PersonChange = std::function<bool(db::Writer&, const PersonInCharge&, Instant now)>;
http::Response change_person(const Asked&, const PersonChange&);

std::vector<look::Choice> classes_to_mentor(db::Reader&, const Viewer&);
std::vector<look::Choice> staff_to_mentor(db::Reader&, const Viewer&);

} // namespace trialoog::access
