// What pupil and adult named, laid side by side for the talk.

#include "slices/assignments/work/work.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::assignments {
namespace {

// Capitals of ASCII only: own words are compared kindly, not linguistically.
std::string folded(std::string_view words) {
    std::string plain;
    for (const char c : words) {
        if (c == ' ' && (plain.empty() || plain.back() == ' ')) continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    while (!plain.empty() && plain.back() == ' ')
        plain.pop_back();
    return plain;
}

int place_in(const std::vector<std::string>& top, std::string_view quality) {
    const std::string wanted = folded(quality);
    const auto found = std::ranges::find(top, wanted, folded);
    return found == top.end() ? 0 : static_cast<int>(found - top.begin()) + 1;
}
} // namespace

Comparison compare(const std::vector<std::string>& pupil_top, const std::vector<std::string>& adult_top) {
    Comparison laid;
    for (std::size_t i = 0; i < pupil_top.size(); ++i) {
        if (pupil_top[i].empty() || place_in(pupil_top, pupil_top[i]) != static_cast<int>(i) + 1) continue;
        const int there = place_in(adult_top, pupil_top[i]);
        const Named named{pupil_top[i], static_cast<int>(i) + 1, there};
        (there ? laid.agree : laid.differ).push_back(named);
        if (!there) laid.pupil_only.push_back(pupil_top[i]);
    }
    for (std::size_t i = 0; i < adult_top.size(); ++i) {
        if (adult_top[i].empty() || place_in(adult_top, adult_top[i]) != static_cast<int>(i) + 1) continue;
        if (place_in(pupil_top, adult_top[i])) continue;
        laid.differ.push_back({adult_top[i], 0, static_cast<int>(i) + 1});
        laid.adult_only.push_back(adult_top[i]);
    }
    return laid;
}

std::vector<std::string> top_of(const Item& item, const std::vector<Answer>& answers) {
    std::vector<std::string> top;
    for (int place = 1; place <= item.places; ++place)
        top.emplace_back(value_of(answers, fmt::format("{}_{}", item.key, place)));
    return top;
}

} // namespace trialoog::assignments
