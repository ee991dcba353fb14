#pragma once
// How it was, said after the debriefs of the demo: enough to be shown, and not by everybody.

#include "app/demo/dice.hpp"
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <string>
#include <vector>

namespace trialoog::demo {

struct DoneWork {
    std::string work_id, pupil_id, adult_id; // the adult is "" when it isn't somebody of the administration
};
struct DebriefedClass {
    std::string assignment_id, mentor_id;
    bool mentor_says = false;
    const std::vector<DoneWork>& works;
};
/// `from`: after the debrief; they answer in the days that follow.
void seed_evaluations(db::Writer&, const std::string& school_id, const DebriefedClass&, Instant from, Dice&);

} // namespace trialoog::demo
