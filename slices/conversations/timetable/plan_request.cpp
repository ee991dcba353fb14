#include "slices/conversations/timetable/plan_request.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace trialoog::conversations {
namespace {

using nlohmann::json;

constexpr int walk_minutes = 5, near_minutes = 25, apart_minutes = 20;

bool is_elsewhere(const Board& board, const std::string& mentor, const std::string& at) {
    return std::ranges::any_of(board.elsewhere, [&](const Spot& one) {
        return one.mentor_id == mentor && overlap(at, board.round.minutes, one.at, board.round.minutes);
    });
}

/// When mentors can: a pinned talk keeps its time, whatever its mentor says by now.
std::map<std::string, std::set<std::string>> times_of_mentors(const Board& board) {
    std::map<std::string, std::set<std::string>> times;
    for (const RoundPerson& one : board.people) {
        if (one.part != Part::mentor) continue;
        times[one.id];
        const auto slots = board.slots.find(one.id);
        if (slots == board.slots.end()) continue;
        for (const Slot& slot : slots->second)
            if (!is_elsewhere(board, one.id, slot.at)) times[one.id].insert(slot.at);
    }
    for (const BoardTalk& talk : board.talks) {
        if (!talk.spot || !(talk.pinned || talk.is_over)) continue;
        auto& mine = times[talk.spot->mentor_id];
        std::erase_if(mine, [&](const std::string& at) {
            return overlap(at, board.round.minutes, talk.spot->at, board.round.minutes);
        });
        mine.insert(talk.spot->at);
    }
    return times;
}

json slots_json(const std::map<std::string, std::set<std::string>>& times, int minutes) {
    std::set<std::string> all;
    for (const auto& [mentor, mine] : times)
        all.insert(mine.begin(), mine.end());
    json slots = json::array();
    for (const std::string& at : all)
        slots.push_back({{"id", at}, {"start", at}, {"minutes", minutes}});
    return slots;
}

json mentors_json(const Board& board, const std::map<std::string, std::set<std::string>>& times) {
    json mentors = json::array();
    for (const auto& [id, mine] : times) {
        json one{{"id", id}, {"slots", mine}};
        const RoundPerson* person = board.person(id);
        if (person && person->in_a_row) one["in_a_row"] = *person->in_a_row;
        mentors.push_back(std::move(one));
    }
    return mentors;
}

/// Interpreters and colleagues: the times that lie within what they gave.
json people_json(const Board& board, const json& slots) {
    json people = json::array();
    for (const RoundPerson& one : board.people) {
        if (one.part == Part::mentor) continue;
        const auto given = board.slots.find(one.id);
        if (given == board.slots.end()) continue; // gave no times yet: no limits
        json mine = json::array();
        for (const json& slot : slots) {
            const std::string at = slot.at("id").get<std::string>();
            const int from = minute_of(at), until = from + board.round.minutes;
            const bool fits = std::ranges::any_of(given->second, [&](const Slot& there) {
                return day_of(there.at) == day_of(at) && minute_of(there.at) <= from &&
                       until <= minute_of(there.at) + there.minutes;
            });
            if (fits) mine.push_back(at);
        }
        people.push_back({{"id", one.id}, {"slots", std::move(mine)}});
    }
    return people;
}

bool is_asked(const Board& board, const BoardTalk& talk) {
    if (talk.spot && (talk.pinned || talk.is_over)) return true;
    if (talk.mentor_ids.empty()) return false;
    return talk.wanted.answered || board.round.silence == Silence::any_time;
}

/// Its mentors who give times at all: the planner knows no others.
std::vector<std::string> known_mentors(const BoardTalk& talk,
                                       const std::map<std::string, std::set<std::string>>& times) {
    std::vector<std::string> known;
    for (const std::string& id : talk.mentor_ids)
        if (times.contains(id)) known.push_back(id);
    if (talk.spot && std::ranges::count(known, talk.spot->mentor_id) == 0 &&
        times.contains(talk.spot->mentor_id) && (talk.pinned || talk.is_over))
        known.push_back(talk.spot->mentor_id);
    return known;
}

json talk_json(const BoardTalk& talk, const std::vector<std::string>& mentors,
               const std::map<std::string, std::set<std::string>>& times, const json& all_slots) {
    json one{{"id", talk.id},
             {"mentors", mentors},
             {"people", talk.people},
             {"needs_room", talk.wanted.needs_room}};
    if (talk.wanted.times) {
        json slots = json::object();
        for (const json& slot :
             all_slots) { // what the family said of times that nobody gives any more is left out
            const std::string at = slot.at("id").get<std::string>();
            if (const auto found = talk.wanted.times->find(at); found != talk.wanted.times->end())
                slots[at] = found->second;
        }
        one["slots"] = std::move(slots);
    }
    const bool still = talk.spot && times.contains(talk.spot->mentor_id) &&
                       times.at(talk.spot->mentor_id).contains(talk.spot->at);
    if (still) {
        one["was"] = {{"slot", talk.spot->at}, {"mentor", talk.spot->mentor_id}};
        one["pinned"] = talk.pinned || talk.is_over;
    }
    return one;
}

} // namespace

std::string plan_request(const Board& board, double seconds) {
    const auto times = times_of_mentors(board);
    const json slots = slots_json(times, board.round.minutes);
    json talks = json::array(), siblings = json::array(), apart = json::array();
    std::set<std::string> asked;
    for (const BoardTalk& talk : board.talks) {
        const auto mentors = known_mentors(talk, times);
        if (!is_asked(board, talk) || mentors.empty()) continue;
        talks.push_back(talk_json(talk, mentors, times, slots));
        asked.insert(talk.id);
    }
    for (const auto& [first, second] : board.siblings) {
        const auto &one = board.talks[first].id, &other = board.talks[second].id;
        if (asked.contains(one) && asked.contains(other)) siblings.push_back({one, other});
    }
    // Parents who don't want to meet aren't made to pass each other at the door.
    for (std::size_t i = 1; i < board.talks.size(); ++i) {
        const WantedTalk &one = board.talks[i - 1].wanted, &other = board.talks[i].wanted;
        if (one.pupil_id == other.pupil_id && asked.contains(board.talks[i - 1].id) &&
            asked.contains(board.talks[i].id))
            apart.push_back({board.talks[i - 1].id, board.talks[i].id});
    }
    json request{{"format", "trialoog-plan-1"},
                 {"kind", "conversations"},
                 {"seconds", seconds},
                 {"slots", slots},
                 {"mentors", mentors_json(board, times)},
                 {"people", people_json(board, slots)},
                 {"talks", std::move(talks)},
                 {"siblings", std::move(siblings)},
                 {"apart", std::move(apart)},
                 {"walk", walk_minutes},
                 {"near", near_minutes},
                 {"apart_minutes", apart_minutes}};
    if (board.round.rooms) request["rooms"] = *board.round.rooms;
    return request.dump();
}

} // namespace trialoog::conversations
