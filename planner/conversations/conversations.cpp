#include "planner/conversations/conversations.hpp"
#include "planner/conversations/answer.hpp"
#include "planner/conversations/pins.hpp"
#include "planner/conversations/solve.hpp"

#include <fmt/format.h>

namespace trialoog::planner::conversations {

std::string planned(const Placed& root, const Deadline& deadline, const Progress& progress, Faults& faults,
                    Faults& notes) {
    auto request = read_request(root, faults, notes);
    if (!faults.empty()) return "";
    const auto puzzle = puzzle_of(std::move(request));
    if (!puzzle) {
        add_fault(faults, root,
                  fmt::format("talks, mentors and slots make more than {} places", most_places));
        return "";
    }
    check_pins(*puzzle, faults);
    if (!faults.empty()) return "";
    // A part of the time is for the reasons why somebody stands nowhere.
    return answer(*puzzle, solve(*puzzle, deadline.part(0.95), progress), deadline);
}

} // namespace trialoog::planner::conversations
