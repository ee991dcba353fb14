#pragma once
// On which sides somebody's printer prints, kept with the person. In most schools that is both, without
// anybody choosing it: so it is what we reckon with. Then no page lies on the back of somebody else's.

#include "platform/html/html.hpp"
#include "platform/pdf/pdf.hpp"
#include "slices/access/pages/handler.hpp"

#include <string_view>

namespace trialoog::access {

pdf::Sides printing_sides(db::Reader&, const Viewer&);
/// What it is now, and a form to change it, for a page where paper of several people is printed at once;
/// `back` is that page. Stands beside other forms, not in them.
html::Html sides_choice(pdf::Sides now, std::string_view back);

/// As a job keeps it.
constexpr bool is_both(pdf::Sides sides) { return sides == pdf::Sides::both; }
constexpr pdf::Sides sides_from(bool both) { return both ? pdf::Sides::both : pdf::Sides::one; }

} // namespace trialoog::access
