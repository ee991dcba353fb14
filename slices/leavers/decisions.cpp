#include "slices/leavers/decisions.hpp"

#include "slices/leavers/leavers.sql.hpp"

namespace trialoog::leavers {

void note_decision(db::Writer& tx, const access::Viewer& viewer, Instant now, std::string_view person_id,
                   std::string_view what) {
    const auto or_null = [](std::string_view id) { return id.empty() ? db::Param(nullptr) : db::Param(id); };
    tx.run(sql::note_decision,
           {viewer.school_id, db::new_id(), now.ms, viewer.person_id, or_null(person_id), or_null(what)});
}

} // namespace trialoog::leavers
