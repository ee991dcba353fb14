#pragma once
// Setting out: what happens in one transaction, and the announcement that may follow later.

#include "platform/jobs/kind.hpp"
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/setting_out/announcement.hpp"

#include <string>
#include <string_view>

namespace trialoog::assignments {

struct SetOut {
    std::string class_id, template_key, feedback;
    Day announced_on, prepared_on, hand_in_on, debrief_on;
    bool tells_parents = true; // not in the many schools of a load test: their mail would run for minutes
};
/// Sets a template out for a class: a piece of work for every pupil, an announcement to every parent who is
/// informed. Returns the assignment's id; the one that is there already if the class has it.
std::string set_out(db::Writer&, Services&, const access::Viewer&, const SetOut&, Instant now);

/// The job that tells the parents when the day of announcement has come.
inline constexpr jobs::Kind announce_kind{"announce_assignment", jobs::Lane::mail};

/// Tells every informed parent of the class; whoever has been told already isn't told again.
void announce(db::Writer&, Services&, std::string_view school_id, std::string_view made_by,
              std::string_view assignment_id, Instant now);

/// After an import: pupils who have come into a class get its open assignments, and their parents are told.
void welcome_newcomers(db::Writer&, Services&, std::string_view school_id, Instant now);

/// The announcement, on its day; and again when the people or the contact with them changed.
void register_announcing(Services&);

} // namespace trialoog::assignments
