#include "slices/paper/verdict.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace trialoog::paper {
namespace {
constexpr std::array<std::string_view, 6> states{"landed", "doubled", "waiting",
                                                 "blank",  "refused", "discarded"};
constexpr std::array<std::string_view, 8> reasons{
    "", "no_code", "unknown_sheet", "closed", "other_school", "older_year", "other_class", "damaged"};
} // namespace

std::string_view code(State state) { return states[static_cast<std::size_t>(state)]; }
std::string_view code(Reason reason) { return reasons[static_cast<std::size_t>(reason)]; }

State state_from(std::string_view text) {
    const auto at = std::ranges::find(states, text);
    if (at == states.end()) throw std::runtime_error("a scanned page has an unknown state");
    return static_cast<State>(at - states.begin());
}

Reason reason_from(std::string_view text) {
    const auto at = std::ranges::find(reasons, text);
    return at == reasons.end() ? Reason::none : static_cast<Reason>(at - reasons.begin());
}

std::optional<Payload> payload_on(const std::vector<std::string>& codes) {
    for (const std::string& text : codes)
        if (auto payload = read_qr_text(text)) return payload;
    return std::nullopt;
}

Verdict judge(const std::optional<Payload>& payload, const std::optional<Sheet>& sheet,
              std::string_view own_mark, std::string_view class_id, Day today) {
    if (!payload) return {State::waiting, Reason::no_code};
    if (payload->school_mark != own_mark) return {State::refused, Reason::other_school};
    if (!sheet) return {State::waiting, Reason::unknown_sheet};
    if (sheet->year_ends_on < today) return {State::refused, Reason::older_year};
    if (!class_id.empty() && sheet->class_id != class_id) return {State::refused, Reason::other_class};
    return {State::landed, Reason::none};
}

} // namespace trialoog::paper
