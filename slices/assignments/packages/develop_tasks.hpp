#pragma once
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <optional>
#include <string>
#include <vector>

namespace trialoog::assignments {

/// An assignment that somebody develops or adapts for a grade, by a day (HA-10).
struct DevelopTask {
    std::string key, title, href;
    int grade = 1;
    std::optional<Day> ready_by;
    bool late = false, is_discussed = false; // is_discussed: its draft lies with colleagues
};
/// The viewer's own that aren't ready, the first day first (at most 20).
std::vector<DevelopTask> develop_tasks(db::Reader&, const access::Viewer&, Day today);

} // namespace trialoog::assignments
