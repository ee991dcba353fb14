#include "slices/access/viewer/mentors.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/mentors.sql.hpp"

#include <vector>

namespace trialoog::access {

std::string mentor_names(db::Reader& tx, std::string_view school_id, std::string_view pupil_id,
                         std::string_view today) {
    std::vector<std::string> names;
    bool own = false;
    tx.each(sql::mentor_names, {school_id, pupil_id, today}, [&](const db::Row& row) {
        own = own || row.flag("is_own");
        if (own && !row.flag("is_own")) return; // who has one of their own knows that one
        names.push_back(full_name(row));
    });
    return i18n::list_of(names);
}

} // namespace trialoog::access
