#include "slices/conversations/presentation/store.hpp"

#include "slices/conversations/presentation/presentations.sql.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

ShownPiece to_shown(const db::Row& row) {
    return {row.str("id"), row.str("kind"), row.str("about_id"), row.str("text")};
}

OwnPiece to_own(const db::Row& row) {
    return {.shown = to_shown(row),
            .note = row.str("note"),
            .version = static_cast<int>(row.integer("version")),
            .is_aside = row.integer("place") == 0};
}

std::size_t count_shown(const std::vector<OwnPiece>& pieces, std::string_view kind = {}) {
    return static_cast<std::size_t>(std::ranges::count_if(pieces, [&](const OwnPiece& piece) {
        return !piece.is_aside && (kind.empty() || piece.shown.kind == kind);
    }));
}

bool has_room(const std::vector<OwnPiece>& pieces, std::string_view kind) {
    return count_shown(pieces) < most_pieces &&
           (kind != next_step_kind || count_shown(pieces, kind) < most_next_steps);
}

/// Behind all that stand there: places may have gaps.
int last_place(db::Writer& tx, std::string_view school_id, std::string_view kept,
               const std::vector<OwnPiece>& pieces) {
    std::vector<std::string> ids;
    for (const OwnPiece& piece : pieces)
        if (!piece.is_aside) ids.push_back(piece.shown.id);
    arrange(tx, school_id, kept, ids);
    return static_cast<int>(ids.size()) + 1;
}

bool put_back(db::Writer& tx, std::string_view school_id, std::string_view kept,
              const std::vector<OwnPiece>& pieces, const OwnPiece& piece) {
    if (!piece.is_aside) return true;
    if (!has_room(pieces, piece.shown.kind)) return false;
    const int place = last_place(tx, school_id, kept, pieces);
    tx.run(sql::place_piece, {school_id, kept, piece.shown.id, place});
    return true;
}

} // namespace

std::string presentation_of(db::Reader& tx, std::string_view school_id, const Talk& talk) {
    return tx
        .one(sql::first_talk_of_round, {school_id, talk.round_id, talk.pupil_id},
             [](const db::Row& row) { return row.text_or_empty("id"); })
        .value_or(talk.id);
}

std::vector<ShownPiece> shown_pieces(db::Reader& tx, std::string_view school_id, std::string_view kept) {
    return tx.all(sql::shown_pieces, {school_id, kept}, to_shown);
}

std::vector<OwnPiece> own_pieces(db::Reader& tx, std::string_view school_id, std::string_view kept) {
    auto pieces = tx.all(sql::own_pieces, {school_id, kept}, to_own);
    std::ranges::stable_partition(pieces, [](const OwnPiece& piece) { return !piece.is_aside; });
    return pieces;
}

bool add_piece(db::Writer& tx, std::string_view school_id, std::string_view kept, const ShownPiece& piece) {
    const auto pieces = own_pieces(tx, school_id, kept);
    const auto same = std::ranges::find_if(pieces, [&](const OwnPiece& one) {
        return one.shown.kind == piece.kind && one.shown.about_id == piece.about_id &&
               one.shown.text == piece.text;
    });
    if (same != pieces.end()) return put_back(tx, school_id, kept, pieces, *same);
    if (!has_room(pieces, piece.kind)) return false;
    const int place = last_place(tx, school_id, kept, pieces);
    tx.run(sql::add_piece, {school_id, kept, db::new_id(), place, piece.kind, piece.about_id, piece.text});
    return true;
}

bool bring_back(db::Writer& tx, std::string_view school_id, std::string_view kept,
                std::string_view piece_id) {
    const auto pieces = own_pieces(tx, school_id, kept);
    const auto found =
        std::ranges::find_if(pieces, [&](const OwnPiece& one) { return one.shown.id == piece_id; });
    return found == pieces.end() || put_back(tx, school_id, kept, pieces, *found);
}

void set_aside(db::Writer& tx, std::string_view school_id, std::string_view kept, std::string_view piece_id) {
    tx.run(sql::place_piece, {school_id, kept, piece_id, 0});
}

void arrange(db::Writer& tx, std::string_view school_id, std::string_view kept,
             const std::vector<std::string>& ids) {
    std::vector<std::vector<db::Param>> rows;
    for (std::size_t i = 0; i < ids.size(); ++i)
        rows.push_back({school_id, kept, ids[i], static_cast<int>(i) + 1});
    tx.run_many(sql::place_piece, rows);
}

bool write_piece(db::Writer& tx, std::string_view school_id, std::string_view kept, std::string_view piece_id,
                 Written what, std::string_view text, int version) {
    const db::Statement& statement = what == Written::words ? sql::write_words : sql::write_note;
    return tx.run(statement, {school_id, kept, piece_id, text, version}) == 1;
}

std::string ticks_of(db::Reader& tx, std::string_view school_id, std::string_view kept) {
    return tx.one(sql::ticks, {school_id, kept}, [](const db::Row& row) { return row.str("done"); })
        .value_or("");
}

void tick(db::Writer& tx, std::string_view school_id, std::string_view kept, std::string_view ticks,
          Instant now) {
    tx.run(sql::tick, {school_id, kept, ticks, now.ms});
}

void forget_presentations(db::Writer& tx, std::string_view school_id, std::string_view pupil_id) {
    tx.run(sql::forget_pieces, {school_id, pupil_id});
    tx.run(sql::forget_presentations, {school_id, pupil_id});
}

} // namespace trialoog::conversations
