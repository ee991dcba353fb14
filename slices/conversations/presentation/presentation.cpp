#include "slices/conversations/presentation/presentation.hpp"

#include "platform/text/number.hpp"

#include <algorithm>

namespace trialoog::conversations {

std::vector<std::string> moved(std::vector<std::string> ids, std::string_view id, Move move) {
    const auto at = std::ranges::find(ids, id);
    if (at == ids.end()) return ids;
    if (move == Move::to_front && at != ids.begin()) std::iter_swap(at, at - 1);
    if (move == Move::to_end && at + 1 != ids.end()) std::iter_swap(at, at + 1);
    return ids;
}

std::vector<std::string> in_order(const std::vector<std::string>& ids,
                                  const std::vector<std::string>& wanted) {
    std::vector<std::string> ordered;
    for (const auto* from : {&wanted, &ids})
        for (const std::string& id : *from)
            if (std::ranges::count(ids, id) && !std::ranges::count(ordered, id)) ordered.push_back(id);
    return ordered;
}

std::vector<int> ticks_from(std::string_view kept, std::size_t of) {
    std::vector<int> ticks;
    for (std::size_t at = 0; at < kept.size();) {
        const auto end = std::min(kept.find(' ', at), kept.size());
        const auto tick = text::number<int>(kept.substr(at, end - at), 1, static_cast<int>(of));
        if (tick && !std::ranges::count(ticks, *tick)) ticks.push_back(*tick);
        at = end + 1;
    }
    std::ranges::sort(ticks);
    return ticks;
}

std::string kept_ticks(const std::vector<int>& ticks) {
    std::string kept;
    for (const int tick : ticks)
        kept += (kept.empty() ? "" : " ") + std::to_string(tick);
    return kept;
}

} // namespace trialoog::conversations
