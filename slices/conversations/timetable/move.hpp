#pragma once
// Moving one talk by hand.

#include "slices/access/access.hpp"
#include "slices/conversations/timetable/plan_outcome.hpp"

namespace trialoog::conversations {

/// The planner's single change, once people agreed on it: the mentor gets the time, or the family comes after
/// all; the talk is pinned there. False when the talk was moved since, or something else stands in the way.
bool take_help(db::Writer&, const access::Viewer&, const Round&, const WouldHelp&, Instant now);

void register_moves(access::Routes&);

} // namespace trialoog::conversations
