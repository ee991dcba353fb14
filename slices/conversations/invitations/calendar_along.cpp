// The calendar files that go along with a mail: what stands now, and what is off.

#include "slices/conversations/invitations/tell_families.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

/// Of a round's message the round; of one talk's the talk: "{id}.{number}".
std::string id_in(std::string_view about_id) { return std::string(about_id.substr(0, about_id.find('.'))); }

bool is_ours(std::string_view purpose) { return purpose == planned_purpose || purpose == changed_purpose; }

/// Whom the mail's reader hears of, as it was told: whatever changed since is in what they are told next.
bool is_for(const Appointment& one, const std::vector<FamilyMember>& family, std::string_view person_id) {
    return std::ranges::any_of(family, [&](const FamilyMember& member) {
        const bool is_pupil = member.parent_id.empty();
        return member.pupil_id == one.pupil_id &&
               (is_pupil ? member.pupil_id : member.parent_id) == person_id &&
               is_of(one, person_id, is_pupil);
    });
}

} // namespace

std::vector<mail::Attachment> calendar_along(db::Reader& tx, const Services& services,
                                             const messages::SentAlong& sent) {
    if (!is_ours(sent.purpose)) return {};
    std::string round_id = id_in(sent.about_id), talk_id;
    if (const auto talk = talk_by_id(tx, sent.school_id, round_id)) {
        talk_id = talk->id;
        round_id = talk->round_id;
    }
    const i18n::Speaking speaking(i18n::readable(sent.language));
    const Instant now = services.clock.now();
    const std::string host = host_of(services.base_url);
    const auto family = families_of_round(tx, sent.school_id, round_id, {}, day_in_amsterdam(now));
    std::vector<Appointment> stands;
    std::vector<mail::Attachment> files;
    for (const auto& [one, was_at] : appointments(tx, sent.school_id, round_id)) {
        if (!talk_id.empty() && one.talk_id != talk_id) continue;
        if (!is_for(one, family, sent.person_id)) continue;
        if (!one.at.empty()) {
            stands.push_back(one);
            continue;
        }
        if (was_at.empty()) continue;
        const std::string summary = tf("Gesprek over {pupil}", fmt::arg("pupil", one.pupil));
        files.push_back(
            {"gesprek-niet.ics", "text/calendar; method=CANCEL",
             cancellation_of(one.talk_id, was_at, one.minutes, one.sequence, summary, host, now)});
    }
    if (!stands.empty())
        files.push_back({"gesprek.ics", "text/calendar; method=PUBLISH", calendar_of(stands, host, now)});
    return files;
}

} // namespace trialoog::conversations
