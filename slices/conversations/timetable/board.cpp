#include "slices/conversations/timetable/board.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

constexpr int near_minutes = 25, walk_minutes = 5; // as the planner has it
constexpr int pause_between_rows = 10;

std::string_view date(std::string_view at) { return at.substr(0, 10); }

bool gives(const Board& board, std::string_view person, std::string_view at) {
    const auto found = board.slots.find(person);
    return found != board.slots.end() && std::ranges::count(found->second, at, &Slot::at) > 0;
}

/// An interpreter or colleague is there for the whole of a talk.
bool is_there(const Board& board, std::string_view person, std::string_view at) {
    const auto found = board.slots.find(person);
    if (found == board.slots.end()) return true; // no limits of their own
    const int from = minute_of(at), until = from + board.round.minutes;
    return std::ranges::any_of(found->second, [&](const Slot& slot) {
        return date(slot.at) == date(at) && minute_of(slot.at) <= from &&
               until <= minute_of(slot.at) + slot.minutes;
    });
}

bool is_helper(const Board& board, std::string_view person) {
    const RoundPerson* one = board.person(person);
    return one && one->part != Part::mentor;
}

/// How many of the mentor's talks would follow each other without a pause, this one among them.
int in_a_row(const Board& board, const BoardTalk& talk, const Spot& spot) {
    std::vector<int> starts{minute_of(spot.at)};
    for (const BoardTalk& other : board.talks)
        if (&other != &talk && other.spot && other.spot->mentor_id == spot.mentor_id &&
            date(other.spot->at) == date(spot.at))
            starts.push_back(minute_of(other.spot->at));
    std::ranges::sort(starts);
    int row = 0, longest = 0, ended = -1000;
    bool ours = false;
    for (const int start : starts) {
        if (start - ended >= pause_between_rows) {
            if (ours) return row;
            row = 0;
        }
        ++row;
        ours = ours || start == minute_of(spot.at);
        ended = start + board.round.minutes;
        longest = std::max(longest, row);
    }
    return ours ? row : longest;
}

} // namespace

std::optional<int> BoardTalk::minds(std::string_view at) const {
    if (!wanted.times) return 0;
    const auto found = wanted.times->find(std::string(at));
    return found == wanted.times->end() ? std::nullopt : std::optional(found->second);
}

const RoundPerson* Board::person(std::string_view id) const {
    const auto found = std::ranges::find(people, id, &RoundPerson::id);
    return found == people.end() ? nullptr : &*found;
}
const BoardTalk* Board::talk(std::string_view id) const {
    const auto found = std::ranges::find(talks, id, &BoardTalk::id);
    return found == talks.end() ? nullptr : &*found;
}
const BoardTalk* Board::at(const Spot& spot) const {
    const auto found = std::ranges::find(talks, std::optional(spot), &BoardTalk::spot);
    return found == talks.end() ? nullptr : &*found;
}

bool overlap(std::string_view at, int minutes, std::string_view other_at, int other_minutes) {
    if (date(at) != date(other_at)) return false;
    return minute_of(at) < minute_of(other_at) + other_minutes &&
           minute_of(other_at) < minute_of(at) + minutes;
}

std::vector<Clash> clashes(const Board& board, const BoardTalk& talk, const Spot& spot) {
    using Kind = Clash::Kind;
    std::vector<Clash> all;
    if (talk.pinned) all.push_back({Kind::pinned, talk.id});
    if (!gives(board, spot.mentor_id, spot.at)) all.push_back({Kind::mentor_absent, {}, spot.mentor_id});
    const int minutes = board.round.minutes;
    if (std::ranges::any_of(board.elsewhere, [&](const Spot& one) {
            return one.mentor_id == spot.mentor_id && overlap(spot.at, minutes, one.at, minutes);
        }))
        all.push_back({Kind::mentor_elsewhere, {}, spot.mentor_id});
    int rooms = 0;
    for (const BoardTalk& other : board.talks) {
        if (&other == &talk || !other.spot || !overlap(spot.at, minutes, other.spot->at, minutes)) continue;
        rooms += other.wanted.needs_room;
        if (other.spot->mentor_id == spot.mentor_id) {
            all.push_back({Kind::taken, other.id, spot.mentor_id});
            continue;
        }
        // The mentor as parent of that other talk counts too.
        for (const std::string& person : other.people)
            if (talk.people.contains(person) || person == spot.mentor_id)
                all.push_back({Kind::person_busy, other.id, person});
        if (talk.people.contains(other.spot->mentor_id))
            all.push_back({Kind::person_busy, other.id, other.spot->mentor_id});
    }
    for (const std::string& person : talk.people)
        if (is_helper(board, person) && !is_there(board, person, spot.at))
            all.push_back({Kind::person_absent, {}, person});
    if (board.round.rooms && talk.wanted.needs_room && rooms >= *board.round.rooms)
        all.push_back({Kind::rooms_full});
    const RoundPerson* mentor = board.person(spot.mentor_id);
    if (mentor && mentor->in_a_row && in_a_row(board, talk, spot) > *mentor->in_a_row)
        all.push_back({Kind::too_many_in_a_row, {}, spot.mentor_id});
    return all;
}

BoardCounts counts(const Board& board) {
    BoardCounts all;
    for (const BoardTalk& talk : board.talks) {
        ++all.talks;
        if (!talk.spot) continue;
        ++all.placed;
        all.liked += talk.minds(talk.spot->at) == 0;
    }
    for (const auto& [first, second] : board.siblings) {
        ++all.siblings;
        const auto &one = board.talks[first].spot, &other = board.talks[second].spot;
        if (!one || !other || date(one->at) != date(other->at)) continue;
        const int between = std::abs(minute_of(one->at) - minute_of(other->at)) - board.round.minutes;
        const int at_least = one->mentor_id == other->mentor_id ? 0 : walk_minutes;
        all.near += between >= at_least && between <= near_minutes;
    }
    return all;
}

std::vector<Day> days_of(const Board& board) {
    std::set<Day> days;
    for (const auto& [id, slots] : board.slots)
        for (const Slot& slot : slots)
            days.insert(day_of(slot.at));
    for (const BoardTalk& talk : board.talks)
        if (talk.spot) days.insert(day_of(talk.spot->at));
    return {days.begin(), days.end()};
}

} // namespace trialoog::conversations
