#pragma once
// What is kept of presentations. Nothing here asks who looks: find the talk first by find_talk.

#include "slices/conversations/presentation/presentation.hpp"

namespace trialoog::conversations {

/// The talk under which a pupil's presentation of a round is kept, where parents come apart and there are
/// two.
std::string presentation_of(db::Reader&, std::string_view school_id, const Talk&);

/// In order; without notes. `kept` is what presentation_of gives, here and below.
std::vector<ShownPiece> shown_pieces(db::Reader&, std::string_view school_id, std::string_view kept);
/// With notes: for the pupil alone. Those that are shown in order, then those set aside.
std::vector<OwnPiece> own_pieces(db::Reader&, std::string_view school_id, std::string_view kept);

/// Behind the others. Nothing happens when it is there; what was set aside comes back with its note. False
/// when there are as many as can be shown.
bool add_piece(db::Writer&, std::string_view school_id, std::string_view kept, const ShownPiece&);
bool bring_back(db::Writer&, std::string_view school_id, std::string_view kept, std::string_view piece_id);
void set_aside(db::Writer&, std::string_view school_id, std::string_view kept, std::string_view piece_id);
/// Those that are shown, by id.
void arrange(db::Writer&, std::string_view school_id, std::string_view kept,
             const std::vector<std::string>& ids);
enum class Written { words, note };
/// False when it was changed since this version was read.
bool write_piece(db::Writer&, std::string_view school_id, std::string_view kept, std::string_view piece_id,
                 Written, std::string_view text, int version);

std::string ticks_of(db::Reader&, std::string_view school_id, std::string_view kept);
void tick(db::Writer&, std::string_view school_id, std::string_view kept, std::string_view ticks,
          Instant now);

/// Of a pupil who is forgotten.
void forget_presentations(db::Writer&, std::string_view school_id, std::string_view pupil_id);

} // namespace trialoog::conversations
