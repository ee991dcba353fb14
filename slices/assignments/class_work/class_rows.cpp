#include "slices/assignments/class_work/class_rows.hpp"

namespace trialoog::assignments {

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
