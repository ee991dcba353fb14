#include "planner/conversations/answer.hpp"
#include "planner/conversations/reasons.hpp"
#include "planner/write_score.hpp"

#include <array>
#include <nlohmann/json.hpp>

namespace trialoog::planner::conversations {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, levels> names{"must", "placed", "kept", "near", "minds", "waiting"};

template <typename Things> Json ids(const Things& things, const std::vector<int>& indices) {
    auto list = Json::array();
    for (const int i : indices)
        list.push_back(things[static_cast<std::size_t>(i)].id);
    return list;
}

Json as_json(const Request& request, const Reason& reason) {
    constexpr std::array kinds{
        "no_common_slot", "too_many_for_slots", "person_busy", "rooms_full", "in_a_row", "apart", "pinned"};
    Json json{{"kind", kinds.at(static_cast<std::size_t>(reason.kind))}};
    if (!reason.talks.empty()) json["talks"] = ids(request.talks, reason.talks);
    if (!reason.slots.empty()) json["slots"] = ids(request.slots, reason.slots);
    if (!reason.mentors.empty()) json["mentors"] = ids(request.mentors, reason.mentors);
    if (!reason.people.empty()) json["people"] = ids(request.people, reason.people);
    return json;
}

Json as_json(const Request& request, const Change& change) {
    const auto& slot = request.slots[static_cast<std::size_t>(change.slot)].id;
    if (change.mentor != nothing)
        return {{"mentor", request.mentors[static_cast<std::size_t>(change.mentor)].id}, {"slot", slot}};
    return {{"talk", request.talks[static_cast<std::size_t>(change.talk)].id}, {"slot", slot}};
}

Json unplaced(const Puzzle& puzzle, Explainer& explainer, int talk) {
    Json json{{"talk", puzzle.talk(talk).id}, {"reasons", Json::array()}, {"would_help", Json::array()}};
    for (const auto& reason : explainer.reasons(talk))
        json["reasons"].push_back(as_json(puzzle.request, reason));
    for (const auto& change : explainer.would_help(talk))
        json["would_help"].push_back(as_json(puzzle.request, change));
    return json;
}

} // namespace

std::string answer(const Puzzle& puzzle, const Solved& solved, const Deadline& deadline) {
    Json json;
    json["placed"] = Json::array();
    json["unplaced"] = Json::array();
    Explainer explainer(puzzle, solved.plan, deadline);
    for (int t = 0; t < puzzle.talks(); ++t) {
        const int p = solved.plan[static_cast<std::size_t>(t)];
        if (p == nothing) {
            json["unplaced"].push_back(unplaced(puzzle, explainer, t));
            continue;
        }
        const auto& place = puzzle.place(p);
        json["placed"].push_back(
            {{"talk", puzzle.talk(t).id},
             {"slot", puzzle.request.slots[static_cast<std::size_t>(place.slot)].id},
             {"mentor", puzzle.request.mentors[static_cast<std::size_t>(place.mentor)].id}});
    }
    // What families mind and mentors wait is less when it is better.
    write_score(json, {names, {false, false, false, false, true, true}, 0, levels}, solved.worth,
                solved.proof, deadline);
    return json.dump();
}

} // namespace trialoog::planner::conversations
