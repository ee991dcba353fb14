#pragma once
#include "slices/conversations/timetable/board_store.hpp"

namespace trialoog::conversations {

/// Puts every family of a round of the demo at the first time that suits it best and is free; with
/// `make_known` they know it. Quick and the same everywhere: a plan by the planner takes its time.
void seed_board(db::Writer&, const access::Viewer& counsellor, std::string_view round_id, bool make_known,
                Instant now);

} // namespace trialoog::conversations
