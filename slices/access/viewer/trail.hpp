#pragma once
// The trail of what was done, where lookup.hpp's note() of an action and a pupil doesn't say it all.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/viewer/permission.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <string_view>

namespace trialoog::access {

/// Of what is done with a whole class.
void note_of_class(db::Writer&, const Viewer&, Instant, Action, std::string_view object_id,
                   std::string_view class_id);

/// Acts that no action of the permission table is named after.
inline constexpr std::string_view trail_of_signal = "insider_signal", trail_of_details = "school_details";
void note_act(db::Writer&, const Viewer&, Instant, std::string_view act, std::string_view object_id);

} // namespace trialoog::access
