#include "slices/assignments/needs/needs.hpp"

#include "platform/i18n/people.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace trialoog::assignments {

std::optional<Why> why_needed(const PupilRow& row, const Dates& dates, Day today) {
    if (row.handed_in_at || row.work_id.empty() || today < dates.announced_on) return std::nullopt;
    if (row.needs_adult) return Why::knows_nobody;
    if (row.proposal_waits) return Why::proposes;
    if (row.pages_wait) return Why::pages_wait;
    const Day hand_in_on = hand_in_day(row, dates.hand_in_on);
    const bool over = today > hand_in_on;
    if (row.companion.empty() && today > dates.prepared_on) return Why::not_chosen;
    if (!over && today < hand_in_on.plus_days(-days_near)) return std::nullopt;
    if (row.pupil_ready && !row.adult_ready) return Why::waits_for_adult;
    if (row.given_back) return Why::given_back;
    if (!row.begun) return Why::not_begun;
    return over ? std::optional(Why::unfinished) : std::nullopt;
}

Day next_date(const Dates& dates, Day today) {
    for (const Day day : {dates.prepared_on, dates.hand_in_on})
        if (today <= day) return day;
    return dates.debrief_on;
}

Need need_of(Why why, const PupilRow& row, std::string assignment_id, std::string title, Dates dates) {
    dates.hand_in_on = hand_in_day(row, dates.hand_in_on);
    return {why, row, std::move(assignment_id), std::move(title), dates};
}

std::vector<Need> in_order(std::vector<Need> needs, Day today) {
    struct Key {
        Day next;
        std::string name;
        std::size_t at;
    };
    std::vector<Key> keys;
    keys.reserve(needs.size());
    for (std::size_t at = 0; at < needs.size(); ++at)
        keys.push_back({next_date(needs[at].dates, today), i18n::folded_name(needs[at].row.name), at});
    const auto key = [&](const Key& one) {
        const Need& need = needs[one.at];
        return std::tie(one.next, need.why, one.name, need.row.pupil_id, need.assignment_id);
    };
    std::ranges::sort(keys, [&](const Key& a, const Key& b) { return key(a) < key(b); });
    std::vector<Need> sorted;
    std::unordered_map<std::string, std::size_t> place; // by pupil
    for (const Key& one : keys) {
        Need& need = needs[one.at];
        const auto [found, is_first] = place.try_emplace(need.row.pupil_id, sorted.size());
        if (is_first)
            sorted.push_back(std::move(need));
        else
            sorted[found->second].also.push_back(std::move(need.title));
    }
    return sorted;
}

void name_rows(std::vector<Need>& needs, const std::vector<PupilOfClass>& pupils) {
    for (Need& need : needs)
        if (const auto found = std::ranges::find(pupils, need.row.pupil_id, &PupilOfClass::id);
            found != pupils.end())
            need.row.name = found->name;
    std::erase_if(needs, [](const Need& need) { return need.row.name.empty(); });
}

std::vector<Need> needs_of(const std::vector<const ClassAssignment*>& running, Day today) {
    std::vector<Need> needs;
    for (const ClassAssignment* one : running)
        for (const PupilRow& row : one->open)
            if (const auto why = why_needed(row, one->dates, today))
                needs.push_back(need_of(*why, row, one->assignment_id, one->title, one->dates));
    return needs;
}

} // namespace trialoog::assignments
