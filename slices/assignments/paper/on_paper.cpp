#include "slices/assignments/paper/on_paper.hpp"

#include "slices/assignments/work/paper_page.hpp"

#include <algorithm>

namespace trialoog::assignments {
HandInOnPaper may_hand_in_on_paper(const Work& work, std::string_view companion, std::size_t pages) {
    if (work.handed_in_at) return HandInOnPaper::already;
    if (pages == 0) return HandInOnPaper::no_pages;
    return companion.empty() ? HandInOnPaper::no_companion : HandInOnPaper::allowed;
}

std::vector<int> missing_pages(const std::vector<Photo>& there, int printed) {
    std::vector<int> missing;
    for (int page = 1; page <= printed; ++page)
        if (std::ranges::count(there, paper_field(page), &Photo::field) == 0) missing.push_back(page);
    return missing;
}

Arriving arriving(const Work& work, bool on_paper, const std::vector<Photo>& there, int page,
                  std::string_view screen_key, bool beside) {
    const auto same = std::ranges::find(there, screen_key, &Photo::screen_key);
    if (same != there.end()) return Arriving::there_already;
    if (work.handed_in_at && !on_paper) return Arriving::closed;
    const auto before = std::ranges::find(there, paper_field(page), &Photo::field);
    if (before == there.end() || beside) return Arriving::adds;
    return work.reopened_at && *work.reopened_at > before->added_at ? Arriving::replaces
                                                                    : Arriving::there_already;
}

} // namespace trialoog::assignments
