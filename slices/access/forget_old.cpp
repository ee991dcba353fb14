// What the house forgets at night.

#include "slices/access/access.hpp"
#include "slices/access/letters/letters.sql.hpp"
#include "slices/access/secrets/tries.sql.hpp"
#include "slices/access/session/session.sql.hpp"

namespace trialoog::access {

std::size_t forget_old(db::Writer& tx, Instant now) {
    return static_cast<std::size_t>(tx.run(sql::forget_old_sessions, {now.plus_days(-31).ms}) +
                                    tx.run(sql::forget_sessions_of_nobody, {}) +
                                    tx.run(sql::forget_codes_of_nobody, {}) +
                                    tx.run(sql::forget_old_tries, {now.plus_days(-1).ms}));
}

} // namespace trialoog::access
