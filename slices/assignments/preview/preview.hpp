#pragma once
// The pages of a work for somebody who writes its template: as pupil or adult would see them, with made-up
// names, and nothing kept. They are the real pages; only their addresses begin with `base`.

#include "slices/assignments/work/terms.hpp"
#include "slices/content/editor/elsewhere.hpp"

namespace trialoog::assignments {

using content::Preview, content::PreviewPlace, content::PreviewSheets;

/// The sheets as they are printed.
PreviewSheets preview_sheets(db::Reader&, const Preview&);
/// All of it, for whoever writes templates.
content::Elsewhere shown_to_authors();

} // namespace trialoog::assignments
