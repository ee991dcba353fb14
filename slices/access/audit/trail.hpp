#pragma once
// The audit trail as it is asked for and read.

#include "look/form.hpp"
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <string>
#include <vector>

namespace trialoog::access {

/// As typed; "" is all.
struct TrailSearch {
    std::string action, who, class_id, from_on, until_on; // days: both are in it
    std::string pupil_id;
    std::string before; // an entry's id: only what came before it
    bool asks() const { return !(action + who + class_id + from_on + until_on + pupil_id).empty(); }
};
struct TrailLine {
    std::string id, who_id, who, action, pupil_id, pupil, class_name;
    Instant at;
    int times = 1; // the same, within an hour before
};
struct Trail {
    std::vector<TrailLine> lines; // the newest first
    std::string last_id;          // of the last that was read
    bool has_more = false;
    std::vector<look::Choice> classes = {}; // to ask for
};
/// `errors` gets what isn't a day; all is shown then.
Trail read_trail(db::Reader&, const Viewer&, const TrailSearch&, look::Errors& errors);

} // namespace trialoog::access
