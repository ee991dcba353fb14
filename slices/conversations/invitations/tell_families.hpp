#pragma once
// Families hear when their talk is, that it changed, and the day before once more.

#include "slices/conversations/answers/family_letter.hpp"
#include "slices/conversations/invitations/appointments.hpp"
#include "slices/conversations/timetable/publishing.hpp"

namespace trialoog::conversations {

inline constexpr std::string_view planned_purpose = "talk_planned", changed_purpose = "talk_changed",
                                  tomorrow_purpose = "talk_tomorrow";

/// Of what was made known just now: who gets a time hears it as the day's message; who had one and gets
/// another, or loses it, at once.
void tell_published(db::Writer&, Services&, const access::Viewer& made_by, std::string_view round_id,
                    const std::vector<PublishedChange>&, Instant now);
/// That one talk changed, from when to when ("": it has no time now): to its family.
void tell_moved(db::Writer&, Services&, const access::Viewer& made_by, const Talk& before, Instant now);
/// The calendar files that go along with these mails.
std::vector<mail::Attachment> calendar_along(db::Reader&, const Services&, const messages::SentAlong&);

/// The day before a talk its family hears of it once more: a job that each published day leaves behind.
void register_tomorrow(Services&);

} // namespace trialoog::conversations
