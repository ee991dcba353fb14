#include "planner/conversations/board.hpp"

#include <algorithm>

namespace trialoog::planner::conversations {

namespace {

template <typename List> auto& of(List& list, int index) { return list[static_cast<std::size_t>(index)]; }

void add_once(std::vector<int>& list, int one) {
    if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
}

} // namespace

Board::Board(const Puzzle& puzzle)
    : puzzle_(&puzzle),
      plan_(puzzle.request.talks.size(), nothing),
      in_talks_(static_cast<std::size_t>(puzzle.bodies)),
      held_(puzzle.request.mentors.size()),
      rooms_(puzzle.moments.size()) {}

Board::Board(const Puzzle& puzzle, const Plan& plan) : Board(puzzle) {
    for (int t = 0; t < puzzle.talks(); ++t)
        set(t, of(plan, t));
}

std::int64_t Board::waits(int mentor) const {
    std::int64_t minutes = 0;
    const Place* before = nullptr;
    for (const int t : of(held_, mentor)) {
        const auto& now = puzzle_->place(at(t));
        if (before && before->day == now.day) minutes += now.start - before->end;
        before = &now;
    }
    return minutes;
}

void Board::count(int t, const Place& place, int sign) {
    const auto& talk = puzzle_->talk(t);
    worth_[placed] += sign;
    if (talk.must) worth_[must] += sign;
    if (place.kept) worth_[kept] += sign;
    worth_[minds] -= sign * place.minds * place.minds;
    for (const int other : of(puzzle_->siblings_of, t))
        if (at(other) != nothing && are_near(puzzle_->request, place, puzzle_->place(at(other))))
            worth_[near] += sign;
    for (int moment = place.from_moment; moment < place.to_moment; ++moment)
        of(rooms_, moment) += sign;
}

void Board::set(int talk, int to) {
    if (at(talk) == to) return;
    if (at(talk) != nothing) {
        const auto& place = puzzle_->place(at(talk));
        worth_[waiting] += waits(place.mentor);
        const auto leave = [&](std::vector<int>& list) {
            list.erase(std::find(list.begin(), list.end(), talk));
        };
        for (const int body : of(puzzle_->attends, talk))
            leave(of(in_talks_, body));
        leave(of(in_talks_, place.mentor));
        leave(of(held_, place.mentor));
        of(plan_, talk) = nothing;
        count(talk, place, -1);
        worth_[waiting] -= waits(place.mentor);
    }
    if (to == nothing) return;
    const auto& place = puzzle_->place(to);
    worth_[waiting] += waits(place.mentor);
    count(talk, place, 1);
    of(plan_, talk) = to;
    for (const int body : of(puzzle_->attends, talk))
        of(in_talks_, body).push_back(talk);
    of(in_talks_, place.mentor).push_back(talk);
    auto& held = of(held_, place.mentor);
    held.insert(
        std::lower_bound(held.begin(), held.end(), place.start,
                         [&](int t, std::int64_t start) { return puzzle_->place(at(t)).start < start; }),
        talk);
    worth_[waiting] -= waits(place.mentor);
}

void Board::add_row(const Place& place, Obstacles& found) const {
    const int most = of(puzzle_->request.mentors, place.mentor).in_a_row;
    if (most == no_limit) return;
    const auto& held = of(held_, place.mentor);
    const auto stays = [&](int t) {
        return t != place.talk && std::find(found.talks.begin(), found.talks.end(), t) == found.talks.end();
    };
    std::vector<int> row;
    auto edge = place.start;
    for (auto t = held.rbegin(); t != held.rend(); ++t) {
        const auto& other = puzzle_->place(at(*t));
        if (!stays(*t) || other.start >= place.start) continue;
        if (edge - other.end >= ends_row) break;
        row.push_back(*t);
        edge = other.start;
    }
    edge = place.end;
    for (const int t : held) {
        const auto& other = puzzle_->place(at(t));
        if (!stays(t) || other.start < place.start) continue;
        if (other.start - edge >= ends_row) break;
        row.push_back(t);
        edge = other.end;
    }
    if (static_cast<int>(row.size()) < most) return;
    found.in_a_row = true;
    found.one_of = std::move(row);
}

/// By mentor: of many talks only few stand anywhere.
std::vector<int> Board::who_is_there(int moment) const {
    std::vector<int> there;
    for (int mentor = 0; mentor < puzzle_->mentors(); ++mentor)
        for (const int t : of(in_talks_, mentor)) {
            const auto& one = puzzle_->place(at(t));
            if (one.mentor == mentor && one.from_moment <= moment && moment < one.to_moment)
                there.push_back(t);
        }
    std::sort(there.begin(), there.end());
    return there;
}

void Board::add_rooms(const Place& place, Obstacles& found) const {
    const int own = at(place.talk);
    const auto covers = [&](int p, int moment) {
        return puzzle_->place(p).from_moment <= moment && moment < puzzle_->place(p).to_moment;
    };
    for (int moment = place.from_moment; moment < place.to_moment; ++moment) {
        int used = of(rooms_, moment);
        if (used < puzzle_->request.rooms) continue;
        if (own != nothing && covers(own, moment)) --used;
        for (const int t : found.talks)
            used -= covers(at(t), moment) ? 1 : 0;
        if (used < puzzle_->request.rooms) continue;
        found.rooms = true;
        auto there = who_is_there(moment);
        std::erase(there, place.talk);
        if (found.one_of.empty() && !found.in_a_row)
            found.one_of = std::move(there);
        else
            std::erase_if(found.one_of, [&](int t) { return !covers(at(t), moment); });
    }
}

Obstacles Board::obstacles(const Place& place) const {
    Obstacles found;
    const auto look = [&](int body, bool& why) {
        for (const int t : of(in_talks_, body)) {
            if (t == place.talk || !clash_by_somebody(*puzzle_, place, puzzle_->place(at(t)))) continue;
            why = true;
            add_once(found.talks, t);
        }
    };
    look(place.mentor, found.mentor);
    for (const int body : of(puzzle_->attends, place.talk))
        look(body, found.person);
    for (const int t : of(puzzle_->apart_of, place.talk))
        if (at(t) != nothing && clash_by_apart(*puzzle_, place, puzzle_->place(at(t)))) {
            if (std::find(found.talks.begin(), found.talks.end(), t) == found.talks.end()) found.apart = true;
            add_once(found.talks, t);
        }
    add_row(place, found);
    if (place.to_moment > place.from_moment) add_rooms(place, found);
    return found;
}

bool Board::is_free(const Place& place) const {
    for (int moment = place.from_moment; moment < place.to_moment; ++moment) {
        const int own = at(place.talk);
        const bool is_own = own != nothing && puzzle_->place(own).from_moment <= moment &&
                            moment < puzzle_->place(own).to_moment;
        if (of(rooms_, moment) - (is_own ? 1 : 0) >= puzzle_->request.rooms)
            return false; // without asking who is there
    }
    return obstacles(place).free();
}

} // namespace trialoog::planner::conversations
