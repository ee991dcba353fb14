#pragma once
// From the board to the families: what changes for whom, and doing it in one act.

#include "slices/conversations/timetable/board_store.hpp"

namespace trialoog::conversations {

struct PublishedChange {
    enum class Kind { gets_time, other_time, other_mentor, loses_time };
    Kind kind = Kind::gets_time;
    std::string talk_id, name; // "Noor Benali (vader)"
    std::optional<Spot> from, to;
    std::string from_mentor, to_mentor; // names
};
/// In the board's order. What is over doesn't change.
std::vector<PublishedChange> changes_of(const Board&);

/// Every talk as it stands on the board. False when the board isn't the one that was looked at: then nothing
/// happens.
bool publish(db::Writer&, const access::Viewer&, const Board&, int seen_board_version, Instant now);

} // namespace trialoog::conversations
