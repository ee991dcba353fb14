#pragma once
#include "platform/jobs/kind.hpp"

namespace trialoog::school {

/// The kind of a job that every applied import leaves behind: for whoever has something to do for pupils who
/// have just come.
inline constexpr jobs::Kind people_changed_kind{"people_changed", jobs::Lane::mail};

} // namespace trialoog::school
