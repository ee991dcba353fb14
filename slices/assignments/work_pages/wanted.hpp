#pragma once
// What a page wants before it lets somebody go on.

#include "slices/assignments/work_pages/answer_form.hpp"

#include <vector>

namespace trialoog::assignments {

bool stands_on(const Page&, const Field&);

/// What is wrong in what was typed on a page of this part; on a page of the talk also what stayed empty.
look::Errors errors_of_page(const OpenedWork&, Part, const std::vector<Typed>&);

/// What of the whole part is still empty; `last` is the page on which it is said.
void want_all_answers(const OpenedWork&, Part, const Page& last, look::Errors&);

} // namespace trialoog::assignments
