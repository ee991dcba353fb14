#include "slices/access/decisions/reach.hpp"

#include "platform/jobs/jobs.hpp"
#include "slices/access/decisions/reach.sql.hpp"

namespace trialoog::access {

int contact_changed(db::Writer& tx, std::string_view school_id, Instant now) {
    tx.run(sql::end_codes_of_deceased, {school_id, now.ms});
    tx.run(sql::end_sessions_of_deceased, {school_id, now.ms});
    const auto withdrawn = tx.run(sql::withdraw_lapsed, {school_id, day_in_amsterdam(now).iso(), now.ms});
    jobs::enqueue(tx, now, school_id, contact_changed_kind, "{}", {});
    return static_cast<int>(withdrawn);
}

} // namespace trialoog::access
