#include "slices/conversations/demo/seed_boards.hpp"

#include "slices/conversations/timetable/publishing.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

std::optional<Spot> best_spot(const Board& board, const BoardTalk& talk) {
    std::optional<Spot> best;
    int least = last_resort + 1;
    for (const std::string& mentor : talk.mentor_ids) {
        const auto slots = board.slots.find(mentor);
        if (slots == board.slots.end()) continue;
        for (const Slot& slot : slots->second) {
            const auto minds = talk.minds(slot.at);
            const Spot spot{slot.at, mentor};
            if (!minds || *minds >= least || !clashes(board, talk, spot).empty()) continue;
            least = *minds;
            best = spot;
        }
    }
    return best;
}

bool is_planned(const Board& board, const BoardTalk& talk) {
    return talk.wanted.answered || board.round.silence == Silence::any_time;
}

} // namespace

void seed_board(db::Writer& tx, const access::Viewer& counsellor, std::string_view round_id, bool make_known,
                Instant now) {
    const std::string& school_id = counsellor.school_id;
    const Day today = day_in_amsterdam(now);
    const Round round = round_by_id(tx, school_id, round_id).value();
    make_talks(tx, school_id, round, today);
    Board board = read_board(tx, school_id, round, today, Times::all);
    std::vector<BoardMove> moves;
    for (BoardTalk& talk : board.talks) {
        if (!is_planned(board, talk)) continue;
        talk.spot = best_spot(board, talk);
        if (talk.spot) moves.push_back({talk.id, std::nullopt, talk.spot, false, false});
    }
    change_board(tx, school_id, round.id, counsellor.person_id, moves, now);
    if (!make_known) return;
    const Round planned = round_by_id(tx, school_id, round_id).value();
    publish(tx, counsellor, read_board(tx, school_id, planned, today, Times::where_talks_stand),
            planned.board_version, now);
}

} // namespace trialoog::conversations
