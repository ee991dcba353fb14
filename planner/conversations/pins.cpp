#include "planner/conversations/pins.hpp"
#include "planner/conversations/board.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::planner::conversations {

namespace {

std::string where_it_was(const Request& request, const Talk& talk) {
    return fmt::format("in {} with {}", in_quotes(request.slots[static_cast<std::size_t>(talk.was_slot)].id),
                       in_quotes(request.mentors[static_cast<std::size_t>(talk.was_mentor)].id));
}

/// Why a pin can't be kept even alone.
std::string refusal(const Request& request, const Talk& talk) {
    const auto& mentor = request.mentors[static_cast<std::size_t>(talk.was_mentor)];
    const auto where = where_it_was(request, talk);
    if (!std::binary_search(talk.mentors.begin(), talk.mentors.end(), talk.was_mentor))
        return fmt::format("is pinned {}, who isn't one of its mentors", where);
    const auto slot = std::find(mentor.slots.begin(), mentor.slots.end(), talk.was_slot);
    if (slot == mentor.slots.end()) return fmt::format("is pinned {}, who hasn't that slot", where);
    if (!place_at(request, request.talks.empty() ? 0 : static_cast<int>(&talk - request.talks.data()),
                  talk.was_mentor, static_cast<int>(slot - mentor.slots.begin())))
        return fmt::format(
            "is pinned {}, where {} slots don't follow each other or the mentor is in it already", where,
            talk.length);
    return fmt::format("is pinned {}, where somebody in it hasn't that slot", where);
}

std::string ids(const Puzzle& puzzle, const std::vector<int>& talks) {
    std::vector<std::string> list;
    for (const int t : talks)
        list.push_back(in_quotes(puzzle.talk(t).id));
    return fmt::format("{}", fmt::join(list, ", "));
}

} // namespace

void check_pins(const Puzzle& puzzle, Faults& faults) {
    Board board(puzzle);
    for (int t = 0; t < puzzle.talks(); ++t) {
        const auto& talk = puzzle.talk(t);
        if (!talk.pinned) continue;
        if (puzzle.first(t) == puzzle.last(t)) {
            add_fault(faults, talk.place, refusal(puzzle.request, talk));
            continue;
        }
        const auto found = board.obstacles(puzzle.place(puzzle.first(t)));
        const auto where = where_it_was(puzzle.request, talk);
        if (!found.talks.empty())
            add_fault(faults, talk.place,
                      fmt::format("is pinned {}, which clashes with the pin of {}", where,
                                  ids(puzzle, found.talks)));
        else if (found.rooms)
            add_fault(faults, talk.place,
                      fmt::format("is pinned {}, when pins have all {} rooms", where, puzzle.request.rooms));
        else if (found.in_a_row)
            add_fault(faults, talk.place,
                      fmt::format("is pinned {}, too many in a row with the pins of {}", where,
                                  ids(puzzle, found.one_of)));
        else
            board.set(t, puzzle.first(t));
    }
}

} // namespace trialoog::planner::conversations
