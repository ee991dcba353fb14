#include "slices/conversations/timetable/plan_outcome.hpp"

#include <nlohmann/json.hpp>

namespace trialoog::conversations {
namespace {

using nlohmann::json;

std::vector<std::string> names(const json& from, const char* list) {
    std::vector<std::string> all;
    if (from.contains(list))
        for (const json& one : from.at(list))
            all.push_back(one.get<std::string>());
    return all;
}
Reason to_reason(const json& from) {
    return {from.at("kind").get<std::string>(), names(from, "talks"), names(from, "slots"),
            names(from, "people"), names(from, "mentors")};
}

} // namespace

PlanOutcome outcome_from(std::string_view text) {
    PlanOutcome outcome;
    const json plan = json::parse(text);
    for (const json& one : plan.at("placed"))
        outcome.placed[one.at("talk").get<std::string>()] = {one.at("slot").get<std::string>(),
                                                             one.at("mentor").get<std::string>()};
    for (const json& one : plan.at("unplaced")) {
        Unplaced left{.talk_id = one.at("talk").get<std::string>()};
        for (const json& reason : one.at("reasons"))
            left.reasons.push_back(to_reason(reason));
        for (const json& help : one.at("would_help"))
            left.would_help.push_back(
                {help.value("mentor", ""), help.value("talk", ""), help.at("slot").get<std::string>()});
        outcome.unplaced.push_back(std::move(left));
    }
    return outcome;
}

std::vector<BoardMove> moves_of(const Board& board, const PlanOutcome& outcome) {
    std::vector<BoardMove> moves;
    for (const BoardTalk& talk : board.talks) {
        if (talk.pinned || talk.is_over) continue;
        const auto found = outcome.placed.find(talk.id);
        const std::optional<Spot> to =
            found == outcome.placed.end() ? std::nullopt : std::optional(found->second);
        if (to != talk.spot) moves.push_back({talk.id, talk.spot, to, false, false});
    }
    return moves;
}

} // namespace trialoog::conversations
