#pragma once
// What messages leave behind in the ledger of contact: a message informs (M-6) once it has gone out.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/contact/contact.hpp"

#include <string_view>
#include <vector>

namespace trialoog::messages {

/// Each adult whom the mail greets, about each pupil that it names to them.
std::vector<contact::Entry> heard_in_mail(db::Reader&, std::string_view school_id,
                                          std::string_view message_id, Instant sent_at);
/// The same of the letters of a pile that may be printed now.
std::vector<contact::Entry> heard_in_pile(db::Reader&, std::string_view school_id, std::string_view class_id,
                                          Instant pile, Instant printed_at);

} // namespace trialoog::messages
