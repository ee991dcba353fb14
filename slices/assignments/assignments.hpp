#pragma once
// Home assignments: templates, setting out, doing, handing in, debriefing (HA-1 … HA-13).

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/class/mentored_works.hpp"
#include "slices/assignments/class_work/class_assignment.hpp"
#include "slices/assignments/first_page/own_works.hpp"
#include "slices/assignments/packages/develop_tasks.hpp"
#include "slices/assignments/paper/sheets_of_works.hpp"
#include "slices/assignments/preview/preview.hpp"
#include "slices/assignments/reminders/reminder_job.hpp"
#include "slices/assignments/setting_out/moved_activity.hpp"
#include "slices/assignments/setting_out/set_out.hpp"
#include "slices/assignments/shown_elsewhere/dossier_photos.hpp"
#include "slices/assignments/supporter/forget_old.hpp"
#include "slices/assignments/work/additions.hpp"
#include "slices/assignments/work/adult_in_words.hpp"
#include "slices/assignments/work/title.hpp"

#include <functional>
#include <string_view>

namespace trialoog::assignments {

access::Slice slice(const Additions&);
void register_routes(access::Routes&, const Additions&);
/// Its own pages alone.
void register_own_routes(access::Routes&);
void register_jobs(Services&);

} // namespace trialoog::assignments
