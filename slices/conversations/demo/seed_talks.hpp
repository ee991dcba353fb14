#pragma once
#include "slices/access/hand_in/slice.hpp"

namespace trialoog::conversations {

/// Talks of the shown demo school's class 1b: the introductions of September, held, with what was agreed,
/// kept and stuck; and an afternoon of talks today, among them Noor's.
void seed_talks(db::Writer&, const access::DemoSchool&);

} // namespace trialoog::conversations
