#include "slices/assignments/work/companion.hpp"

namespace trialoog::assignments {

Companion companion_in(const db::Row& row, std::string_view today) {
    if (row.text("named_until") <= today)
        return {.kind = {}, .name = {}, .person_id = {}, .has_lapsed = true};
    return {row.str("companion"), row.str("companion_name"), row.text_or_empty("companion_person_id")};
}

void take_companion(Work& work, Companion companion) {
    work.companion = std::move(companion.kind);
    work.companion_name = std::move(companion.name);
    work.companion_person_id = std::move(companion.person_id);
    work.companion_has_lapsed = companion.has_lapsed;
}

} // namespace trialoog::assignments
