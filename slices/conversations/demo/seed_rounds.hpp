#pragma once
#include "slices/access/hand_in/slice.hpp"

namespace trialoog::conversations {

/// The rounds of a demo school: one of grade 1 and one of grade 3 on the same days, both open for answers.
void seed_rounds(db::Writer&, const access::DemoSchool&);

} // namespace trialoog::conversations
