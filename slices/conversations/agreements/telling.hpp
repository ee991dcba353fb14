#pragma once
// What families hear of agreements: that they stand there, and a reminder before the day. A mail only says
// so; a letter holds them, for who reads on paper.

#include "platform/services.hpp"
#include "slices/conversations/agreements/people.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

inline constexpr std::string_view agreements_purpose = "agreements_made",
                                  agreement_reminder_purpose = "agreement_reminder";
inline constexpr int days_before_promise = 2;

/// Tells pupil and parents of a talk that ended. Again does nothing.
void tell_agreements(db::Writer&, Services&, const access::Viewer&, const Talk&, const access::PupilRef&,
                     const People&, const std::vector<Agreement>&, Instant now);

/// Whoever promised something for a day that is near and didn't say that it is done. How many people.
int remind_of_agreements(db::Writer&, Services&, std::string_view school_id, Instant now);

/// The daily job.
void register_agreement_reminding(Services&);
/// Sees to it that it waits for its hour, every day.
void begin_agreement_reminding(Services&);

} // namespace trialoog::conversations
