#pragma once
// What is kept of a talk while it is held. Nothing here asks who looks: find the talk first by find_talk.

#include "slices/conversations/agreements/agreements_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

inline constexpr std::size_t longest_talk_note = 2000, longest_private_note = 8000;

/// What all three read, of one step of the guide.
struct Note {
    std::string phase, text;
    int version = 0; // 0: not kept yet
};
std::vector<Note> notes_of_talk(db::Reader&, std::string_view school_id, std::string_view talk_id);
std::optional<Note> find_note(db::Reader&, std::string_view school_id, std::string_view talk_id,
                              std::string_view phase);
Put put_note(db::Writer&, std::string_view school_id, std::string_view talk_id, const Note&, int seen_version,
             std::string_view by, Instant now);

/// The viewer's own, whoever else holds talks with this pupil: nobody reads another's.
struct PrivateNote {
    std::string text;
    int version = 0;
};
PrivateNote private_note(db::Reader&, const access::Viewer&, std::string_view talk_id);
Put put_private_note(db::Writer&, const access::Viewer&, std::string_view talk_id, std::string_view text,
                     int seen_version, Instant now);

/// Does nothing the second time. Who began it after all has not missed it.
void begin_talk(db::Writer&, std::string_view school_id, std::string_view talk_id, Instant now);
/// False when it had ended already.
bool end_talk(db::Writer&, std::string_view school_id, std::string_view talk_id, Instant now);
/// It didn't happen. False when it began meanwhile.
bool miss_talk(db::Writer&, std::string_view school_id, std::string_view talk_id, std::string_view why);

void forget_notes(db::Writer&, std::string_view school_id, std::string_view person_id);

} // namespace trialoog::conversations
