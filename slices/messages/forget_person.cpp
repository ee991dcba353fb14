#include "slices/messages/forget_person.hpp"

#include "slices/messages/messages.sql.hpp"

namespace trialoog::messages {

void forget_person(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    tx.run(sql::forget_messages_to, {school_id, person_id});
    tx.run(sql::forget_choice, {school_id, person_id});
}

void forget_before(db::Writer& tx, std::string_view school_id, Instant before) {
    tx.run(sql::forget_messages_before, {school_id, before.ms});
}

} // namespace trialoog::messages
