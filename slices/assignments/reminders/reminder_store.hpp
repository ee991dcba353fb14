#pragma once
// Who can be reminded of what, and telling them.

#include "slices/assignments/reminders/due_reminder.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

/// Everybody with something due today, each with their works: what the afternoon's job asks.
std::vector<ReminderReader> readers_due(db::Reader&, std::string_view school_id, Day today);

/// Everybody who does one of these works along, or may: of what was announced to the class, runs, and isn't
/// handed in. Whether they were reminded before doesn't count: the mentor asks for it.
std::vector<ReminderReader> readers_of_works(db::Reader&, std::string_view school_id,
                                             std::string_view class_id, const std::set<std::string>& work_ids,
                                             Day today);

struct Reminded {
    int families = 0;
    std::set<std::string> work_ids; // of which somebody is told
};
/// A message to every family that hears nothing else today.
Reminded tell_families(db::Writer&, Services&, std::string_view school_id, std::string_view made_by,
                       const std::vector<ReminderReader>&, Instant now);

} // namespace trialoog::assignments
