#pragma once
// What one person of the staff may do in an hour and a day: more than work ever asks for, less than it takes
// to carry a school away. Counted from the audit trail, which is written anyway.

#include "platform/db/db.hpp"
#include "platform/http/http.hpp"
#include "slices/access/viewer/permission.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace trialoog::access {

enum class Counted { pupils, acts }; // different pupils, or each time

struct Limit {
    std::string_view key; // in the database
    Counted counted;
    int per_hour, per_day;
    std::string_view why; // these numbers
};
std::span<const Limit> limits();
/// The one that a route with this action falls under.
const Limit* limit_of(Action, http::Method);

/// When the viewer may go on, if the limit is reached now.
std::optional<Instant> reached(db::Reader&, const Viewer&, const Limit&, Instant now);

} // namespace trialoog::access
