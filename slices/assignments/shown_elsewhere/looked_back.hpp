#pragma once
// What a mentor reads of a pupil's home assignments before a talk (C-8).

#include "platform/clock/clock.hpp"
#include "slices/access/access.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

struct LookedBack {
    std::string title;               // in the reader's language
    std::optional<Day> handed_in_on; // nothing: it wasn't, or not yet
    std::string companion;           // "moeder"; "" for nobody
    std::optional<bool> was_done;    // as the class looked back on it
    std::string would_help;          // next time, as the mentor noted (HA-13)
};
/// What was announced until today in the pupil's classes, the newest first (at most 12). The caller has found
/// the pupil for somebody who may see its work.
std::vector<LookedBack> looked_back_on(db::Reader&, std::string_view school_id, std::string_view pupil_id,
                                       Day today);

} // namespace trialoog::assignments
