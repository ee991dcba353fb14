#pragma once
// What the planner answered, as the board shows it.

#include "slices/conversations/timetable/board_store.hpp"

namespace trialoog::conversations {

/// Why a talk has no place.
struct Reason {
    std::string kind; // of the planner: "no_common_slot", "too_many_for_slots" …
    std::vector<std::string> talk_ids, slots, people, mentors;
};
/// One change that alone is enough: a mentor gets a time, or a family another one.
struct WouldHelp {
    std::string mentor_id; // or
    std::string talk_id;
    std::string at;
};
struct Unplaced {
    std::string talk_id;
    std::vector<Reason> reasons;
    std::vector<WouldHelp> would_help;
};
struct PlanOutcome {
    std::map<std::string, Spot> placed; // by talk
    std::vector<Unplaced> unplaced;
};
PlanOutcome outcome_from(std::string_view json);
/// What must move on the board so that it is as the plan says: pinned talks and what is over stay.
std::vector<BoardMove> moves_of(const Board&, const PlanOutcome&);

} // namespace trialoog::conversations
