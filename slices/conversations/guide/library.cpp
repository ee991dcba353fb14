// The guides that are built in, each parsed once.

#include "platform/embedded/embedded.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/guide/guide.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace trialoog::conversations {
namespace {

std::vector<Guide> read_library() {
    std::vector<Guide> all;
    for (const embedded::File& file : embedded::below("library/guides")) {
        try {
            all.push_back(parse_guide(file.content));
        } catch (const content::BadTemplate& wrong) {
            throw content::BadTemplate(fmt::format("{}: {}", file.path, wrong.what()));
        }
    }
    // The introduction is every grade's, and comes first.
    std::ranges::stable_sort(all, {}, [](const Guide& one) {
        const bool of_all = one.activities.size() > 1;
        return std::tuple(of_all ? 0 : one.activities.front().grade);
    });
    return all;
}

} // namespace

bool GuideStep::is_of(int grade) const {
    return grades.empty() || std::ranges::find(grades, grade) != grades.end();
}

const std::vector<Guide>& guides() {
    static const std::vector<Guide> all = read_library();
    return all;
}

const Guide* find_guide(std::string_view key) {
    const auto found = std::ranges::find(guides(), key, &Guide::key);
    return found == guides().end() ? nullptr : &*found;
}

const Guide* guide_of_activity(int grade, std::string_view library_key) {
    for (const Guide& guide : guides())
        for (const ForActivity& one : guide.activities)
            if (one.grade == grade && one.key == library_key) return &guide;
    return nullptr;
}

std::string said(const std::string& text, std::string_view pupil) {
    constexpr std::string_view place = "{pupil}";
    std::string all = t_content(text);
    for (std::size_t at = all.find(place); at != std::string::npos; at = all.find(place, at + pupil.size()))
        all.replace(at, place.size(), pupil);
    return all;
}

} // namespace trialoog::conversations
