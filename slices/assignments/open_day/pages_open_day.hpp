#pragma once
#include "slices/assignments/work_frame/work_page.hpp"

namespace trialoog::assignments {

/// The calendar file and the sheet to take along, as soon as there is something in them.
Html take_along(const OpenedWork&);
/// The same, on a page that asks for days or questions.
Html take_along(const OpenedWork&, const Page&);

} // namespace trialoog::assignments
