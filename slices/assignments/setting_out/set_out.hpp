#pragma once
// Setting out: what happens in one transaction, and the announcement that may follow later.

#include "platform/jobs/kind.hpp"
#include "slices/assignments/assignments.hpp"
#include "slices/assignments/setting_out/announcement.hpp"

namespace trialoog::assignments {

/// The job that tells the parents when the day of announcement has come.
inline constexpr jobs::Kind announce_kind{"announce_assignment", jobs::Lane::mail};

/// Tells every informed parent of the class; whoever has been told already isn't told again.
void announce(db::Writer&, Services&, std::string_view school_id, std::string_view made_by,
              std::string_view assignment_id, Instant now);

/// After an import: pupils who have come into a class get its open assignments, and their parents are told.
void welcome_newcomers(db::Writer&, Services&, std::string_view school_id, Instant now);

} // namespace trialoog::assignments
