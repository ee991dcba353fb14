#include "slices/conversations/timetable/publishing.hpp"

#include "slices/conversations/timetable/board_words.hpp"
#include "slices/conversations/timetable/timetable.sql.hpp"

namespace trialoog::conversations {
namespace {

std::optional<PublishedChange> change_of(const Board& board, const BoardTalk& talk) {
    using Kind = PublishedChange::Kind;
    if (talk.is_over || talk.spot == talk.published) return std::nullopt;
    PublishedChange change{Kind::gets_time, talk.id, talk_name(talk), talk.published, talk.spot, {}, {}};
    if (talk.published) change.from_mentor = mentor_name(board, talk.published->mentor_id);
    if (talk.spot) change.to_mentor = mentor_name(board, talk.spot->mentor_id);
    if (!talk.spot)
        change.kind = Kind::loses_time;
    else if (talk.published)
        change.kind = talk.published->at == talk.spot->at ? Kind::other_mentor : Kind::other_time;
    return change;
}

} // namespace

std::vector<PublishedChange> changes_of(const Board& board) {
    std::vector<PublishedChange> changes;
    for (const BoardTalk& talk : board.talks)
        if (auto change = change_of(board, talk)) changes.push_back(std::move(*change));
    return changes;
}

bool publish(db::Writer& tx, const access::Viewer& viewer, const Board& board, int seen_board_version,
             Instant now) {
    const std::string& school_id = viewer.school_id;
    const std::string& round_id = board.round.id;
    if (tx.run(sql::mark_published, {school_id, round_id, seen_board_version, now.ms}) != 1) return false;
    const auto changes = changes_of(board);
    std::vector<std::vector<db::Param>> off, on;
    for (const PublishedChange& change : changes) {
        off.push_back({school_id, change.talk_id});
        if (!change.to) continue;
        const RoundPerson* mentor = board.person(change.to->mentor_id);
        on.push_back({school_id, change.talk_id, change.to->at, change.to->mentor_id, board.round.minutes,
                      mentor ? std::string_view(mentor->room) : std::string_view()});
    }
    // First everybody up, then everybody down: two who change places never stand on one.
    if (!off.empty()) tx.run_many(sql::take_off, off);
    if (!on.empty()) tx.run_many(sql::give_time, on);
    access::note(tx, viewer, now, access::Action::plan_talks, {}, round_id);
    return true;
}

} // namespace trialoog::conversations
