#pragma once
// Looking back with the class (HA-13): who did it, with whom, and where not: what would help next time.

#include "platform/clock/clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

/// The answer to "with whom?" when there was nobody. Then what would help must be said.
inline constexpr std::string_view with_nobody = "nobody";

struct DebriefNote {
    std::string work_id;
    bool done = false;
    std::string companion; // a kind of companion, `with_nobody`, or "" while it isn't known
    std::string would_help;
    bool operator==(const DebriefNote&) const = default;
};

struct DebriefRow {
    std::string pupil_id, given_name, name, order;
    DebriefNote note;                // as it was noted, or else as it follows from the work
    std::optional<Instant> noted_at; // nothing was noted yet
};

/// Before anything was noted: done when it was handed in, with whom the pupil chose.
DebriefNote note_from_work(std::string work_id, bool handed_in, std::string companion, bool needs_adult);

/// What is still to be said about a pupil before the assignment can be closed.
enum class Open { nothing, with_whom, what_would_help };
Open still_open(const DebriefNote&);

/// Where another mentor noted something else since the form was made: `seen` is the row's noted_at then.
bool is_conflict(const DebriefRow& kept, const DebriefNote& typed, std::optional<Instant> seen);

} // namespace trialoog::assignments
