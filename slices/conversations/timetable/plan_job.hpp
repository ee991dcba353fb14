#pragma once
// Planning a round in the background, in a lane of its own.

#include "platform/jobs/jobs.hpp"
#include "slices/conversations/timetable/plan_outcome.hpp"

namespace trialoog::conversations {

inline constexpr jobs::Kind plan_kind{"plan_round", jobs::Lane::plans};

struct LastPlan {
    std::string job_id, asked_by;
    int board_version = 0; // that it began from
    Instant asked_at;
    std::optional<PlanOutcome> outcome; // nothing while it runs, and when the board changed meanwhile
};
std::optional<LastPlan> last_plan(db::Reader&, std::string_view school_id, std::string_view round_id);

/// Makes the talks that are wanted by now, and asks for a plan. One that runs already is left to run.
void ask_plan(db::Writer&, const access::Viewer&, const Round&, Instant now);
void register_plan_job(Services&);

} // namespace trialoog::conversations
