#include "slices/assignments/class_work/class_rows.hpp"

#include <algorithm>

namespace trialoog::assignments {

namespace {

std::optional<Why> why_needed(const PupilRow& row, const Dates& dates, Day today) {
    if (row.handed_in_at) return std::nullopt;
    if (row.needs_adult) return Why::knows_nobody;
    if (row.proposal_waits) return Why::proposes;
    if (today > hand_in_day(row, dates.hand_in_on))
        return row.begun ? Why::late_unfinished : Why::late_not_begun;
    if (row.companion.empty() && today > dates.prepared_on) return Why::not_chosen;
    return std::nullopt;
}

} // namespace

Standing standing(const PupilRow& row) {
    if (row.handed_in_at) return Standing::handed_in;
    return row.begun ? Standing::begun : Standing::not_begun;
}

Day hand_in_day(const PupilRow& row, Day of_class) { return row.more_time_until.value_or(of_class); }

bool is_late(const PupilRow& row, Day of_class, Day today) {
    return (row.handed_in_at ? day_in_amsterdam(*row.handed_in_at) : today) > hand_in_day(row, of_class);
}

bool is_with_parent(const PupilRow& row) {
    if (!row.companion_person_id.empty()) return !row.is_supporter;
    return row.companion == "mother" || row.companion == "father" || row.companion == "stepparent";
}

std::vector<Need> needs(const std::vector<PupilRow>& rows, const Dates& dates, Day today) {
    std::vector<Need> found;
    for (const PupilRow& row : rows)
        if (const auto why = why_needed(row, dates, today)) found.push_back({&row, *why});
    std::stable_sort(found.begin(), found.end(), [](const Need& a, const Need& b) { return a.why < b.why; });
    return found;
}

Coverage coverage(const std::vector<PupilRow>& rows) {
    Coverage counted;
    for (const PupilRow& row : rows) {
        ++counted.pupils;
        if (row.companion.empty()) continue;
        ++(is_with_parent(row) ? counted.parent : counted.somebody_else);
    }
    return counted;
}

} // namespace trialoog::assignments
