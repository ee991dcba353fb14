#include "slices/assignments/work/supported.hpp"

#include "slices/assignments/work/assignments.sql.hpp"

namespace trialoog::assignments {

bool is_supporter_of(db::Reader& tx, const access::Viewer& viewer, std::string_view work_id) {
    return tx.exists(sql::is_supported_work, {viewer.school_id, work_id, viewer.person_id, viewer.today});
}

std::set<std::string> works_of_supporter(db::Reader& tx, const access::Viewer& viewer) {
    std::set<std::string> works;
    tx.each(sql::works_of_supporter, {viewer.school_id, viewer.person_id, viewer.today},
            [&](const db::Row& row) { works.insert(row.str("work_id")); });
    return works;
}

} // namespace trialoog::assignments
