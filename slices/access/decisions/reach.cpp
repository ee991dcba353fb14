#include "slices/access/decisions/reach.hpp"

#include "platform/jobs/jobs.hpp"
#include "slices/access/decisions/reach.sql.hpp"

namespace trialoog::access {

int contact_changed(db::Writer& tx, std::string_view school_id, Instant now, Withdraw withdraw) {
    tx.run(sql::end_codes_of_deceased, {school_id, now.ms});
    tx.run(sql::end_sessions_of_deceased, {school_id, now.ms});
    const int withdrawn = withdraw(tx, school_id, now);
    jobs::enqueue(tx, now, school_id, contact_changed_kind, "{}", {});
    return withdrawn;
}

} // namespace trialoog::access
