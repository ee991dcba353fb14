#include "slices/paper/verdict.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace trialoog::paper {
namespace {
constexpr std::array<std::string_view, 6> states{"landed", "doubled", "waiting",
                                                 "blank",  "refused", "discarded"};
constexpr std::array<std::string_view, 15> reasons{
    "",           "no_code",      "unknown_sheet", "closed",  "other_school",
    "older_year", "other_class",  "damaged",       "several", "room_beside",
    "cut_out",    "brought_back", "replaced",      "cut",     "piece"};
} // namespace

std::string_view code(PageState state) { return states[static_cast<std::size_t>(state)]; }
std::string_view code(Reason reason) { return reasons[static_cast<std::size_t>(reason)]; }

PageState state_from(std::string_view text) {
    const auto at = std::ranges::find(states, text);
    if (at == states.end()) throw std::runtime_error("a scanned page has an unknown state");
    return static_cast<PageState>(at - states.begin());
}

Reason reason_from(std::string_view text) {
    const auto at = std::ranges::find(reasons, text);
    return at == reasons.end() ? Reason::none : static_cast<Reason>(at - reasons.begin());
}

Seen seen_on(std::vector<Sheet> sheets, const std::vector<std::string>& foreign, std::string_view own_mark) {
    Seen seen{.sheets = std::move(sheets)};
    for (const std::string& text : foreign)
        if (const auto payload = read_qr_text(text))
            (payload->school_mark == own_mark ? seen.unknown : seen.of_other_school) = true;
    return seen;
}

Verdict judge(const Seen& seen, std::string_view class_id, Day today) {
    const std::size_t many = seen.sheets.size() + (seen.unknown ? 1 : 0);
    if (many > 1) return {PageState::waiting, Reason::several};
    if (seen.unknown) return {PageState::waiting, Reason::unknown_sheet};
    if (seen.sheets.empty())
        return seen.of_other_school ? Verdict{PageState::refused, Reason::other_school}
                                    : Verdict{PageState::waiting, Reason::no_code};
    const Sheet& sheet = seen.sheets.front();
    if (sheet.year_ends_on < today) return {PageState::refused, Reason::older_year};
    if (!class_id.empty() && sheet.class_id != class_id) return {PageState::refused, Reason::other_class};
    if (seen.room_beside) return {PageState::waiting, Reason::room_beside};
    return {PageState::landed, Reason::none};
}

std::string shared_class(const std::vector<Sheet>& sheets) {
    const bool shared = !sheets.empty() && std::ranges::all_of(sheets, [&](const Sheet& one) {
        return one.class_id == sheets.front().class_id;
    });
    return shared ? sheets.front().class_id : std::string();
}

bool is_fuller(int ink, int than) {
    constexpr int a_line = 300; // a line of handwriting; another scan of the same page differs less
    return than > 0 && ink > than + than / 10 + a_line;
}

} // namespace trialoog::paper
