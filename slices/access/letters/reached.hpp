#pragma once
// Which adults access reached about which pupils. Whoever keeps that stands above: app/ hands it in.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::access {

enum class Reaching {
    code_used,      // came in with the code of a letter
    letter_printed, // the letter with the code is in a file that was taken to be printed
};
struct Reached {
    std::string adult_id, pupil_id;
    std::string code_id; // of the code that was used, or stands in the letter
};
/// Called as part of the unit of work in which it happened; again each time it happens again.
using Recorder = std::function<void(db::Writer&, std::string_view school_id, Reaching,
                                    const std::vector<Reached>&, Instant)>;
inline void record_nothing(db::Writer&, std::string_view, Reaching, const std::vector<Reached>&, Instant) {}

} // namespace trialoog::access
