#pragma once
// Who prepares a talk as what: a pupil or parent reads, a mentor writes.

#include "slices/conversations/preparation/family_page.hpp"
#include "slices/conversations/rounds/rounds_store.hpp"

namespace trialoog::conversations {

/// Of a pupil or parent who may prepare this talk; nothing for anybody else.
std::optional<BeforeTalk> before_talk(db::Reader&, const access::Viewer&, std::string_view talk_id);
/// "lokaal B12"; "online", "met de telefoon", "thuis" where the round is so.
std::string where_of(const Talk&, const Round&);
/// What a pupil chose to show, each in a few words.
std::vector<std::string> what_is_shown(const dossier::Shelf&, const std::vector<ShownPiece>&);

} // namespace trialoog::conversations
