#pragma once
// What the pages of a presentation have in common: whose it is, and what is kept of it.

#include "slices/conversations/guide/guide.hpp"
#include "slices/conversations/presentation/store.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace trialoog::conversations {

/// The pupil's own talk, with the place where its presentation is kept.
struct Presenting {
    TalkRef ref;
    std::string kept;
    const Guide* guide = nullptr; // nothing: of a round whose guide isn't there any more
    bool is_over() const { return ref.talk.is_over(); }
};
/// Nothing when the viewer isn't the pupil of this talk.
std::optional<Presenting> find_presenting(db::Reader&, const access::Viewer&, std::string_view talk_id);

/// "dinsdag 9 februari, 18.55"; "" as long as the talk has no time.
std::string when_said(const Talk&);
/// "/gesprek/…/laten-zien", with more behind it.
std::string show_path(std::string_view talk_id, std::string_view more = {});
std::string make_path(std::string_view talk_id);

/// What a piece is called in a list: of own words how they begin.
std::string name_of(const ShownPiece&, const std::vector<dossier::Piece>& on_the_shelf);
/// As it is called in a dossier; nothing for own words, and for what isn't in it (any more).
const dossier::Piece* piece_of(const ShownPiece&, const std::vector<dossier::Piece>& on_the_shelf);

/// The points that the guide gives a pupil to prepare with, to tick off; nothing without a guide.
html::Html checklist_part(const Presenting&, std::string_view kept_ticks);
/// What keep.js says, on an element of the page.
std::vector<html::Attribute> keeping_texts();

/// A script asked: it gets JSON.
bool is_by_script(const http::Request&);
http::Response kept_answer(int version);
/// Refused for `why`; with what stands there now, where somebody changed it meanwhile.
http::Response refused_answer(int status, const std::string& why);
http::Response changed_meanwhile(const std::string& value, int version);

} // namespace trialoog::conversations
