#include "slices/assignments/class_work/debrief_rules.hpp"

namespace trialoog::assignments {

DebriefNote note_from_work(std::string work_id, bool handed_in, std::string companion, bool needs_adult) {
    DebriefNote note{std::move(work_id), handed_in, std::move(companion), {}};
    if (note.companion.empty() && needs_adult && !handed_in) note.companion = std::string(with_nobody);
    return note;
}

Open still_open(const DebriefNote& note) {
    if (note.companion.empty()) return Open::with_whom;
    const bool went_well = note.done && note.companion != with_nobody;
    return went_well || !note.would_help.empty() ? Open::nothing : Open::what_would_help;
}

bool is_conflict(const DebriefRow& kept, const DebriefNote& typed, std::optional<Instant> seen) {
    return kept.noted_at != seen && !(kept.note == typed);
}

} // namespace trialoog::assignments
