#pragma once
// Families are asked for their times, or hear that it is off: one message a day each, by mail or letter.

#include "slices/conversations/answers/family_letter.hpp"

namespace trialoog::conversations {

inline constexpr std::string_view asked_purpose = "conversation_times", off_purpose = "conversations_off";

/// Whose mentor has given times. The others are asked by a later call, which tells nobody twice.
std::vector<FamilyMember> families_to_ask(db::Reader&, std::string_view school_id, const Round&, Day today);
/// To how many people. Nothing of a round that is withdrawn, published or over.
int ask_families_now(db::Writer&, Services&, const access::Viewer& made_by, const Round&, Instant now);
/// After the round was withdrawn. What waits never goes out.
void tell_withdrawn(db::Writer&, Services&, const access::Viewer& made_by, const Round&, Instant now);

} // namespace trialoog::conversations
