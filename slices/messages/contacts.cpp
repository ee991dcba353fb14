#include "slices/messages/contacts.hpp"

#include "slices/messages/messages.sql.hpp"

namespace trialoog::messages {
namespace {

contact::Entry to_entry(const db::Row& row, Instant at) {
    const contact::Act told{row.text("purpose"), contact::Part::informed};
    return contact::entry(told, row.str("about_id"), row.str("pupil_id"), row.str("reader_id"), at);
}

} // namespace

std::vector<contact::Entry> heard_in_mail(db::Reader& tx, std::string_view school_id,
                                          std::string_view message_id, Instant sent_at) {
    return tx.all(sql::heard_in_mail, {school_id, message_id},
                  [&](const db::Row& row) { return to_entry(row, sent_at); });
}

std::vector<contact::Entry> heard_in_pile(db::Reader& tx, std::string_view school_id,
                                          std::string_view class_id, Instant pile, Instant printed_at) {
    return tx.all(sql::heard_in_pile, {school_id, class_id, pile.ms, day_in_amsterdam(printed_at).iso()},
                  [&](const db::Row& row) { return to_entry(row, printed_at); });
}

} // namespace trialoog::messages
