#pragma once
// Career-oriented progress conversations of pupil, parent and mentor (C-1 … C-10): the guides, and how each
// of the three prepares.

#include "slices/access/access.hpp"
#include "slices/messages/messages.hpp"
#include "slices/year_plan/year_plan.hpp"

namespace trialoog::conversations {

access::Slice slice();
void register_routes(access::Routes&);
/// Sees to it that the job which reminds of agreements waits for its hour, every day.
void begin_reminding(Services&);
/// From a conversation of the year plan to its guide, or to how a pupil's family prepares.
html::Html from_activity(const access::Viewer&, int grade, const year_plan::Activity&,
                         const access::PupilRef*);

/// The calendar files that go along with mails about talks.
std::vector<mail::Attachment> calendar_along(db::Reader&, const Services&, const messages::SentAlong&);
/// For the demo, when assignments and dossiers are there: what is shown in the talks to come, and what is
/// prepared.
void seed_prepared(db::Writer&, std::string_view school_id, Day today, Instant now);

} // namespace trialoog::conversations
