#include "slices/assignments/paper/on_paper.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <charconv>

namespace trialoog::assignments {
using namespace html;
namespace {
constexpr std::string_view prefix = "paper_";
}

std::string paper_field(int page) { return std::string(prefix) + std::to_string(page); }

int paper_page_of(std::string_view field) {
    if (!field.starts_with(prefix)) return 0;
    int page = 0;
    const auto digits = field.substr(prefix.size());
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), page);
    return fault == std::errc() && end == digits.data() + digits.size() && page > 0 ? page : 0;
}

bool is_paper(const Photo& photo) { return paper_page_of(photo.field) > 0; }

std::vector<Photo> papers(const std::vector<Photo>& photos) {
    std::vector<Photo> pages;
    std::ranges::copy_if(photos, std::back_inserter(pages), is_paper);
    std::ranges::sort(pages, {}, [](const Photo& photo) { return paper_page_of(photo.field); });
    return pages;
}

Html paper_card(const std::vector<Photo>& photos) {
    Html all;
    for (const Photo& photo : papers(photos)) {
        const std::string path = "/foto/" + photo.id;
        all +=
            Html(li(a(href(path), img(src(path + "/klein"),
                                      attr("alt", tf("Blad {n}", fmt::arg("n", paper_page_of(photo.field)))),
                                      attr("loading", "lazy")))));
    }
    return all.empty() ? Html() : look::card(t("Op papier"), ul(cls("photos"), all));
}

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
