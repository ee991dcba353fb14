#pragma once
// Work that is done on paper: its pages are photos of a field of their own, "paper_2".

#include "look/form.hpp"
#include "platform/html/html.hpp"
#include "slices/assignments/work/paper_page.hpp"
#include "slices/assignments/work/store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

inline constexpr std::string_view paper_purpose = "assignment";

enum class HandInOnPaper { allowed, already, no_pages, no_companion };
/// The mentor does it, when a page is there and it is known with whom.
HandInOnPaper may_hand_in_on_paper(const Work&, std::string_view companion, std::size_t pages);

enum class Arriving { adds, replaces, there_already, closed };
/// A page replaces its earlier picture only when the work was given back since; with `beside` (more stands on
/// it, or somebody says so) it lies beside the earlier one. What was handed in on paper still takes late
/// pages.
Arriving arriving(const Work&, bool on_paper, const std::vector<Photo>& there, int page,
                  std::string_view screen_key, bool beside);
/// Of `printed` pages, those of which there is no picture.
std::vector<int> missing_pages(const std::vector<Photo>& there, int printed);

/// A work with pages that waits to be handed in.
struct PaperWork {
    std::string work_id, pupil_id, name, companion, companion_person_id;
    std::vector<Photo> pages;
    int printed = 0; // pages of its sheets
    std::vector<ParentOfPupil> parents;
};
std::vector<PaperWork> papers_to_hand_in(db::Reader&, std::string_view school_id,
                                         std::string_view assignment_id, Day today);
/// "Met wie?" for each, and a button; nothing when nobody waits.
html::Html hand_in_on_paper_form(std::string_view assignment_id, std::string_view title,
                                 const std::vector<PaperWork>&, std::string_view back);

} // namespace trialoog::assignments
