// The demo: what pupils show in the talks to come, and what the mentors prepared. Half of them: the other
// half is there to be tried.

#include "look/limit.hpp"
#include "slices/assignments/shown_elsewhere/dossier_photos.hpp"
#include "slices/conversations/preparation/preparation.hpp"
#include "slices/conversations/preparation/preparations.sql.hpp"
#include "slices/conversations/presentation/store.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

access::Viewer pupil_of(const Talk& talk, std::string_view school_id, Day today) {
    access::Viewer viewer{.school_id = std::string(school_id), .person_id = talk.pupil_id};
    viewer.roles = {access::Role::pupil};
    viewer.today = today.iso();
    return viewer;
}

/// One of each kind, as somebody chooses who has five minutes.
std::vector<ShownPiece> chosen(const dossier::Shelf& shelf) {
    constexpr std::size_t most = 4;
    std::vector<ShownPiece> pieces;
    for (const dossier::Piece& piece : dossier::pieces_on(shelf)) {
        const std::string kind(code(piece.kind));
        const bool is_new =
            std::ranges::none_of(pieces, [&](const ShownPiece& one) { return one.kind == kind; });
        if (is_new && pieces.size() < most) pieces.push_back({.kind = kind, .about_id = piece.about_id});
    }
    if (const auto steps = dossier::next_steps_on(shelf);
        !steps.empty() && look::characters(steps.front()) <= longest_own_words)
        pieces.push_back({.kind = std::string(next_step_kind), .text = steps.front()});
    return pieces;
}

void show(db::Writer& tx, std::string_view school_id, const Talk& talk, const dossier::Shelf& shelf,
          Instant now) {
    const std::string kept = presentation_of(tx, school_id, talk);
    for (const ShownPiece& piece : chosen(shelf))
        add_piece(tx, school_id, kept, piece);
    for (const OwnPiece& piece : own_pieces(tx, school_id, kept))
        if (piece.shown.kind == "qualities")
            write_piece(tx, school_id, kept, piece.shown.id, Written::note,
                        "Vertel eerst over het zwemmen. Rustig praten.", piece.version);
    tick(tx, school_id, kept, "1 2", now);
}

} // namespace

void seed_prepared(db::Writer& tx, std::string_view school_id, Day today, Instant now) {
    const auto ids = tx.all(sql::talks_to_come, {school_id, today.iso()},
                            [](const db::Row& row) { return row.str("id"); });
    bool turn = true;
    for (const std::string& id : ids) { // at most 60
        const auto talk = talk_by_id(tx, school_id, id);
        const auto shelf = dossier::shelf_of(tx, pupil_of(*talk, school_id, today), talk->pupil_id,
                                             assignments::photos_for_dossier);
        if (!shelf || shelf->entries.empty()) continue;
        show(tx, school_id, *talk, *shelf, now);
        if (const auto facts = dossier::good_facts(*shelf, 1); turn && !facts.empty())
            prepare(tx, school_id, id, talk->mentor_id, {.good_news = facts.front()}, now);
        turn = !turn;
    }
}

} // namespace trialoog::conversations
