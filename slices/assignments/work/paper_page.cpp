#include "slices/assignments/work/paper_page.hpp"

#include <algorithm>
#include <charconv>

namespace trialoog::assignments {
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

} // namespace trialoog::assignments
