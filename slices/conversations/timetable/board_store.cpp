#include "slices/conversations/timetable/board_store.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/name_order.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/conversations/talks/talk.hpp"
#include "slices/conversations/timetable/board_moves.hpp"
#include "slices/conversations/timetable/families.hpp"
#include "slices/conversations/timetable/timetable.sql.hpp"

#include <algorithm>
#include <deque>
#include <tuple>

namespace trialoog::conversations {
namespace {

std::optional<Spot> spot_in(const db::Row& row, const char* at, const char* mentor) {
    if (row.is_null(at)) return std::nullopt;
    return Spot{row.str(at), row.str(mentor)};
}

/// A talk's row, and what its family wants by now.
BoardTalk to_talk(const db::Row& row) {
    BoardTalk talk;
    talk.id = row.str("id");
    talk.wanted.pupil_id = row.str("pupil_id");
    talk.wanted.adult_id = row.str("adult_id");
    talk.pupil_given_name = access::called(row);
    talk.pupil_family_name =
        row.str("infix").empty() ? row.str("family_name") : row.str("infix") + ' ' + row.str("family_name");
    talk.class_name = row.text_or_empty("class_name");
    talk.spot = spot_in(row, "board_at", "board_mentor_id");
    talk.published = spot_in(row, "at", "mentor_id");
    talk.pinned = row.flag("is_pinned");
    talk.is_over = !row.is_null("began_at") || !row.text("missed_why").empty();
    return talk;
}

/// "moeder", "vader en moeder", "oma".
std::string said_with(const FamilyInRound& family, const WantedTalk& wanted) {
    std::vector<std::string> who;
    for (const auto& [adult, called] : family.who_comes)
        if (wanted.adult_id.empty() || wanted.adult_id == adult) who.push_back(called);
    return i18n::list_of(who);
}

void describe(BoardTalk& talk, const FamilyInRound& family, std::vector<std::string> mentors) {
    talk.with = said_with(family, talk.wanted);
    talk.by_phone = !talk.wanted.needs_room;
    talk.people.insert(talk.wanted.pupil_id);
    talk.people.insert(talk.wanted.with.begin(), talk.wanted.with.end());
    if (talk.wanted.with.empty() && !talk.wanted.answered) // who may come, as long as nobody said who
        for (const std::string& parent : family.says.parent_ids)
            if (talk.wanted.adult_id.empty() || talk.wanted.adult_id == parent) talk.people.insert(parent);
    // A parent who teaches is never the mentor of the own child.
    std::erase_if(mentors, [&](const std::string& mentor) {
        return std::ranges::count(family.says.parent_ids, mentor) > 0;
    });
    talk.mentor_ids = std::move(mentors);
}

/// The interpreters of a language in turn, so that none gets them all.
class Interpreters {
public:
    explicit Interpreters(const std::vector<RoundPerson>& people) {
        for (const RoundPerson& one : people)
            if (one.part == Part::interpreter) by_language_[one.language].push_back(one.id);
    }
    void give(BoardTalk& talk) {
        for (const std::string& language : talk.wanted.interpreters) {
            const auto found = by_language_.find(language);
            if (found != by_language_.end())
                talk.people.insert(found->second[turn_[language]++ % found->second.size()]);
        }
    }

private:
    std::map<std::string, std::vector<std::string>> by_language_;
    std::map<std::string, std::size_t> turn_;
};

void read_slots(db::Reader& tx, std::string_view school_id, Board& board) {
    const Blocks blocks = blocks_of_round(tx, school_id, board.round.id);
    for (const auto& [person, mine] : blocks) {
        const RoundPerson* one = board.person(person);
        if (!one) continue;
        if (one->part == Part::mentor) {
            board.slots[person] = slots_in(mine, board.round);
            continue;
        }
        for (const Block& block : mine) { // there for as long as it lasts
            const int from = minutes_of_day(block.from).value_or(0),
                      until = minutes_of_day(block.until).value_or(0);
            board.slots[person].push_back({block.day.iso() + 'T' + clock_text(from), until - from});
        }
    }
}

void find_siblings(Board& board, const Families& families) {
    std::map<std::string, std::vector<std::size_t>> by_parent;
    for (std::size_t at = 0; at < board.talks.size(); ++at) {
        const auto family = families.find(board.talks[at].wanted.pupil_id);
        if (family == families.end()) continue;
        for (const std::string& parent : family->second.says.parent_ids)
            if (board.talks[at].people.contains(parent)) by_parent[parent].push_back(at);
    }
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [parent, talks] : by_parent)
        for (std::size_t i = 0; i < talks.size(); ++i)
            for (std::size_t j = i + 1; j < talks.size(); ++j)
                if (board.talks[talks[i]].wanted.pupil_id != board.talks[talks[j]].wanted.pupil_id)
                    pairs.emplace(talks[i], talks[j]);
    board.siblings.assign(pairs.begin(), pairs.end());
}

std::map<std::string, std::vector<std::string>> guests(db::Reader& tx, std::string_view school_id,
                                                       std::string_view round_id) {
    std::map<std::string, std::vector<std::string>> all;
    tx.each(sql::guests_in_round, {school_id, round_id},
            [&](const db::Row& row) { all[row.str("talk_id")].push_back(row.str("round_person_id")); });
    return all;
}

/// Two of one name: the board has whole classes.
void tell_apart(db::Reader& tx, std::string_view school_id, std::vector<BoardTalk>& talks) {
    std::vector<std::string> names;
    names.reserve(talks.size());
    std::vector<access::Named> named;
    for (const BoardTalk& one : talks) {
        names.push_back(one.pupil_given_name + ' ' + one.pupil_family_name);
        named.push_back({one.wanted.pupil_id, names.back()});
    }
    const auto marks = access::marks_among(tx, school_id, named);
    for (BoardTalk& one : talks)
        one.pupil_family_name = access::marked(std::move(one.pupil_family_name), one.wanted.pupil_id, marks);
}

/// What the family wants this talk to be; nothing when it doesn't want it any more and nobody was told of it.
bool take_wanted(BoardTalk& talk, const FamilyInRound& family) {
    const auto wanted = wanted_talks(family.says);
    const auto found = std::ranges::find(wanted, talk.wanted.adult_id, &WantedTalk::adult_id);
    if (found != wanted.end()) talk.wanted = *found;
    return found != wanted.end() || talk.published;
}

} // namespace

Board read_board(db::Reader& tx, std::string_view school_id, const Round& round, Day today, Times times) {
    Board board{.round = round, .people = people_of_round(tx, school_id, round.id)};
    read_slots(tx, school_id, board);
    const Families families = read_families(tx, school_id, round.id, today, times);
    const auto mentors = pupils_of_round(tx, school_id, round.id, today);
    const auto joining = guests(tx, school_id, round.id);
    Interpreters interpreters(board.people);
    tx.each(sql::talks_on_board, {school_id, round.id, today.iso()}, [&](const db::Row& row) {
        BoardTalk talk = to_talk(row);
        const auto family = families.find(talk.wanted.pupil_id);
        const auto pupil = std::ranges::lower_bound(mentors, talk.wanted.pupil_id, {}, &RoundPupil::pupil_id);
        if (family == families.end() || pupil == mentors.end() || pupil->pupil_id != talk.wanted.pupil_id)
            return;
        if (!take_wanted(talk, family->second)) return;
        describe(talk, family->second, pupil->mentor_ids);
        if (const auto found = joining.find(talk.id); found != joining.end())
            talk.people.insert(found->second.begin(), found->second.end());
        board.talks.push_back(std::move(talk));
    });
    std::ranges::sort(board.talks, {}, [](const BoardTalk& one) {
        return std::tuple(one.class_name, access::class_order(one.pupil_given_name, one.pupil_family_name),
                          one.id);
    });
    tell_apart(tx, school_id, board.talks);
    for (BoardTalk& talk : board.talks)
        interpreters.give(talk);
    find_siblings(board, families);
    tx.each(
        sql::spots_elsewhere, {school_id, round.id, round.from.iso(), round.until.plus_days(1).iso()},
        [&](const db::Row& row) { board.elsewhere.insert(*spot_in(row, "board_at", "board_mentor_id")); });
    return board;
}

void make_talks(db::Writer& tx, std::string_view school_id, const Round& round, Day today) {
    const Families families = read_families(tx, school_id, round.id, today, Times::where_talks_stand);
    std::deque<std::string> ids; // run_many borrows the text
    std::deque<WantedTalk> talks;
    std::vector<std::vector<db::Param>> rows;
    for (const auto& [pupil_id, family] : families) {
        auto all = wanted_talks(family.says);
        for (WantedTalk& wanted : all) {
            const WantedTalk& one = talks.emplace_back(std::move(wanted));
            rows.push_back({school_id, ids.emplace_back(db::new_id()), round.id, one.pupil_id, one.adult_id});
        }
    }
    if (!rows.empty()) tx.run_many(sql::make_talk, rows);
}

void add_times(db::Reader& tx, std::string_view school_id, Board& board, const BoardTalk& of, Day today) {
    const Families family = read_family(tx, school_id, board.round.id, of.wanted.pupil_id, today);
    for (BoardTalk& talk : board.talks)
        if (talk.id == of.id)
            if (const auto found = family.find(talk.wanted.pupil_id); found != family.end())
                take_wanted(talk, found->second);
}

namespace {

struct Standing {
    std::optional<Spot> spot;
    bool pinned = false;
};

/// False, and nothing happens, when one of them stands elsewhere by now.
bool move_all(db::Writer& tx, std::string_view school_id, std::string_view round_id,
              const std::vector<BoardMove>& moves) {
    std::map<std::string, Standing> now;
    tx.each(sql::spots_in_round, {school_id, round_id}, [&](const db::Row& row) {
        now[row.str("id")] = {spot_in(row, "board_at", "board_mentor_id"), row.flag("is_pinned")};
    });
    std::vector<std::vector<db::Param>> rows;
    for (const BoardMove& move : moves) {
        const auto found = now.find(move.talk_id);
        if (found == now.end() || found->second.spot != move.from) return false;
        const auto part = [&](std::string Spot::*which) {
            return move.to ? db::Param((*move.to).*which) : db::Param(nullptr);
        };
        rows.push_back(
            {school_id, move.talk_id, part(&Spot::at), part(&Spot::mentor_id), move.pinned ? 1 : 0});
    }
    if (!rows.empty()) tx.run_many(sql::put_on_board, rows);
    tx.run(sql::raise_board_version, {school_id, round_id});
    return true;
}

} // namespace

bool change_board(db::Writer& tx, std::string_view school_id, std::string_view round_id,
                  std::string_view made_by, const std::vector<BoardMove>& moves, Instant now) {
    if (!move_all(tx, school_id, round_id, moves)) return false;
    const auto version = tx.one(sql::board_version, {school_id, round_id},
                                [](const db::Row& row) { return row.integer("board_version"); });
    tx.run(sql::keep_change, {school_id, round_id, version.value(), made_by, now.ms, to_json(moves)});
    return true;
}

std::optional<LastChange> last_change(db::Reader& tx, std::string_view school_id, std::string_view round_id) {
    return tx.one(sql::last_change, {school_id, round_id}, [](const db::Row& row) {
        return LastChange{static_cast<int>(row.integer("board_version")), row.str("made_by"),
                          row.is_null("given_name") ? std::string() : access::full_name(row),
                          Instant{row.integer("made_at")}, moves_from(row.text("was"))};
    });
}

bool undo(db::Writer& tx, std::string_view school_id, std::string_view round_id, const LastChange& last,
          Instant now) {
    std::vector<BoardMove> back;
    for (const BoardMove& move : last.moves)
        back.push_back({move.talk_id, move.to, move.from, move.pinned, move.was_pinned});
    if (!move_all(tx, school_id, round_id, back)) return false;
    tx.run(sql::undo_change, {school_id, round_id, last.board_version, now.ms});
    return true;
}

} // namespace trialoog::conversations
