#pragma once
// Reads and changes the board. Nothing here asks who looks: find the round first by find_round.

#include "slices/conversations/timetable/board.hpp"

namespace trialoog::conversations {

/// Which of the families' times are read along: a page shows only those where talks stand.
enum class Times { where_talks_stand, all };

/// Without talks that were never made: make_talks first.
Board read_board(db::Reader&, std::string_view school_id, const Round&, Day today, Times);
/// Makes the talks that the round has by now, from who is in its classes and what families answered. Those
/// that nobody wants any more (parents come together after all) go, unless they were published.
void make_talks(db::Writer&, std::string_view school_id, const Round&, Day today);
/// All times that the family of this talk gave.
void add_times(db::Reader&, std::string_view school_id, Board&, const BoardTalk&, Day today);

/// A talk's new place, and where it stood when somebody decided so.
struct BoardMove {
    std::string talk_id;
    std::optional<Spot> from, to;
    bool was_pinned = false, pinned = false;
};
/// All of them, or nothing: false when one stands elsewhere by now.
bool change_board(db::Writer&, std::string_view school_id, std::string_view round_id,
                  std::string_view made_by, const std::vector<BoardMove>&, Instant now);

struct LastChange {
    int board_version = 0;
    std::string made_by_id, made_by;
    Instant made_at;
    std::vector<BoardMove> moves;
};
std::optional<LastChange> last_change(db::Reader&, std::string_view school_id, std::string_view round_id);
/// Puts everything back where it stood. False when one of the talks was moved since.
bool undo(db::Writer&, std::string_view school_id, std::string_view round_id, const LastChange&, Instant now);

} // namespace trialoog::conversations
