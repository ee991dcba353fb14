#include "slices/leavers/notices.hpp"

#include <map>

namespace trialoog::leavers {

std::size_t bring_up_to_date(db::Writer& tx, std::string_view school_id, Day today) {
    const int months = months_kept(tx, school_id);
    const Day ahead = today.plus_days(days_listed_ahead);
    std::map<std::string, Notice> before;
    for (Notice& one : all_notices(tx, school_id))
        before.emplace(one.person_id, one);
    std::size_t added = 0;
    for (const Leaver& one : leavers(tx, school_id, months, ahead)) {
        Notice notice{one.person_id, one.what, one.as_what, one.last_on, today, {}};
        const auto there = before.find(one.person_id);
        const bool listed =
            there != before.end() && there->second.what == one.what && there->second.last_on == one.last_on;
        if (listed) notice.listed_on = there->second.listed_on;
        added += !listed;
        const int kept = one.what == What::person ? months : months_of_enrolment;
        notice.forget_on = forget_day(one.last_on, kept, one.kept_until, notice.listed_on);
        put_notice(tx, school_id, notice);
        if (there != before.end()) before.erase(there);
    }
    for (const auto& [person, notice] : before)
        drop_notice(tx, school_id, person);
    return added;
}

} // namespace trialoog::leavers
