#pragma once
// What a page wants before it lets somebody go on.

#include "look/left.hpp"
#include "slices/assignments/work_pages/answer_form.hpp"

#include <vector>

namespace trialoog::assignments {

bool stands_on(const Page&, const Field&);

/// What was typed on a page of this part.
struct Looked {
    look::Errors wrong;
    std::vector<look::Left> left; // too few of what was asked; on a page of the talk also what stayed empty
    bool all_is_well() const { return wrong.none() && left.empty(); }
};
Looked look_at_page(const OpenedWork&, Part, const std::vector<TypedAnswer>&);

/// What of the whole part is still empty; `last` is the page on which it is said.
std::vector<look::Left> left_of_part(const OpenedWork&, Part, const Page& last);

} // namespace trialoog::assignments
