#include "slices/messages/lapsed.hpp"

#include "slices/messages/lapsed.sql.hpp"

namespace trialoog::messages {

int withdraw_lapsed(db::Writer& tx, std::string_view school_id, Instant now) {
    return static_cast<int>(tx.run(sql::withdraw_lapsed, {school_id, day_in_amsterdam(now).iso(), now.ms}));
}

} // namespace trialoog::messages
