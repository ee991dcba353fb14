#pragma once
// Moving one talk by hand.

#include "slices/access/access.hpp"
#include "slices/conversations/timetable/plan_outcome.hpp"

namespace trialoog::conversations {

/// The planner's single change, once people agreed on it.
enum class Helped {
    placed,     // the talk stands there now, pinned
    plan_again, // the mentor or family can now; another plan finds who must make way
    not_there,  // no such talk or time, or it is over
};
Helped take_help(db::Writer&, const access::Viewer&, const Round&, const WouldHelp&, Instant now);

void register_moves(access::Routes&);

} // namespace trialoog::conversations
