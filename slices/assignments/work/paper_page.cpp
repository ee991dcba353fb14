#include "slices/assignments/work/paper_page.hpp"

#include "platform/text/number.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {
constexpr std::string_view prefix = "paper_";
}

std::string paper_field(int page) { return std::string(prefix) + std::to_string(page); }

int paper_page_of(std::string_view field) {
    if (!field.starts_with(prefix)) return 0;
    return text::number<int>(field.substr(prefix.size()), 1).value_or(0);
}

bool is_paper(const Photo& photo) { return paper_page_of(photo.field) > 0; }

std::vector<Photo> papers(const std::vector<Photo>& photos) {
    std::vector<Photo> pages;
    std::ranges::copy_if(photos, std::back_inserter(pages), is_paper);
    std::ranges::sort(pages, {}, [](const Photo& photo) { return paper_page_of(photo.field); });
    return pages;
}

} // namespace trialoog::assignments
