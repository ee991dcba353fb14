// Small carousels by chance, against a second reading of the contract that tries all plans.
#include "planner/planner.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

using namespace trialoog;
using nlohmann::json;

namespace {

using Worth = std::array<int, 4>; // placed, kept, -nothing chosen, -ranks
using Visits = std::vector<std::string>;
using Plan = std::map<std::string, Visits>;

std::string profile_of(const json& request, const std::string& room) {
    for (const auto& one : request["rooms"])
        if (one["id"] == room) return one["profile"];
    return "";
}

bool keeps_rules(const json& request, const Plan& plan) {
    for (const auto& pair : request["pairs"]) {
        const auto at = plan.find(pair["id"]);
        if (pair.value("pinned", false) && (at == plan.end() || json(at->second) != pair["was"]))
            return false;
        if (at == plan.end()) continue;
        std::set<std::string> profiles;
        for (const auto& room : at->second)
            if (!profiles.insert(profile_of(request, room)).second) return false;
    }
    for (const auto& room : request["rooms"])
        for (std::size_t k = 0; k < request["rounds"].get<std::size_t>(); ++k) {
            const auto there = std::count_if(plan.begin(), plan.end(),
                                             [&](auto& one) { return one.second[k] == room["id"]; });
            if (there > room["places"].get<int>() || (there > 0 && there < room.value("at_least", 1)))
                return false;
        }
    return true;
}

Worth worth_of(const json& request, const Plan& plan) {
    Worth worth{};
    for (const auto& pair : request["pairs"]) {
        const auto at = plan.find(pair["id"]);
        if (at == plan.end()) continue;
        ++worth[0];
        worth[1] += pair.contains("was") && json(at->second) == pair["was"];
        bool chosen = false;
        const auto choices = pair["choices"].get<Visits>();
        for (const auto& room : at->second) {
            const auto rank =
                std::find(choices.begin(), choices.end(), profile_of(request, room)) - choices.begin();
            chosen = chosen || rank < static_cast<long>(choices.size());
            const auto counted = static_cast<int>(rank < static_cast<long>(choices.size()) ? rank : rank + 1);
            worth[3] -= counted * counted;
        }
        worth[2] -= !chosen;
    }
    return worth;
}

void try_all(const json& request, std::size_t pair, Plan& plan, Worth& best) {
    if (pair == request["pairs"].size()) {
        if (keeps_rules(request, plan)) best = std::max(best, worth_of(request, plan));
        return;
    }
    try_all(request, pair + 1, plan, best);
    for (const auto& one : request["rooms"])
        for (const auto& two : request["rooms"]) {
            plan[request["pairs"][pair]["id"]] = {one["id"], two["id"]};
            try_all(request, pair + 1, plan, best);
        }
    plan.erase(request["pairs"][pair]["id"]);
}

json small_carousel(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    json request{{"format", "trialoog-plan-1"}, {"kind", "carousel"}, {"rounds", 2}, {"seconds", 60}};
    const char* profiles[] = {"zw", "hbr", "eo"};
    for (int r = 0; r < 4; ++r)
        request["rooms"].push_back({{"id", "L" + std::to_string(r)},
                                    {"profile", profiles[below(3)]},
                                    {"places", below(3)},
                                    {"at_least", 1 + below(2)}});
    for (int p = 0; p < 3; ++p) {
        json pair{{"id", "P" + std::to_string(p)}, {"choices", json::array()}};
        for (const char* profile : profiles)
            if (below(2)) pair["choices"].push_back(profile);
        if (below(3) == 0) pair["was"] = {"L" + std::to_string(below(4)), "L" + std::to_string(below(4))};
        request["pairs"].push_back(pair);
    }
    return request;
}

json planned(const json& request) {
    const auto answer = planner::plan(request.dump());
    for (const auto& fault : answer.faults)
        MESSAGE(fault);
    REQUIRE(answer.planned);
    return json::parse(answer.json);
}

} // namespace

TEST_CASE("no carousel is better at any level than the one that is made; what would help does") {
    int tried = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const auto request = small_carousel(seed);
        CAPTURE(request.dump());
        const auto answer = planned(request);
        Plan plan;
        for (const auto& one : answer["placed"])
            plan[one["pair"]] = one["rooms"].get<Visits>();
        CHECK(keeps_rules(request, plan));
        const auto& said = answer["score"];
        const Worth worth{said["placed"], said["kept"], -said["nothing_chosen"].get<int>(),
                          -said["ranks"].get<int>()};
        CHECK(worth_of(request, plan) == worth);
        Worth best{-1, 0, 0, 0};
        Plan none;
        try_all(request, 0, none, best);
        CHECK(best == worth);
        CHECK(answer["proven"].size() == 4);
        for (const auto& one : answer["unplaced"]) {
            CHECK(!one["reasons"].empty());
            for (const auto& change : one["would_help"]) {
                if (!change.contains("room") || ++tried > 15) continue;
                auto better = request;
                for (auto& room : better["rooms"])
                    if (room["id"] == change["room"]) room["places"] = change["places"];
                CHECK(planned(better)["score"]["placed"].get<int>() > worth[0]);
            }
        }
    }
    CHECK(tried > 3);
}

TEST_CASE("a carousel's pins hold, or are faults") {
    json request{{"format", "trialoog-plan-1"}, {"kind", "carousel"}, {"rounds", 2}};
    request["rooms"] = json::parse(
        R"([{"id": "L1", "profile": "zw", "places": 1}, {"id": "L2", "profile": "eo", "places": 1}, {"id": "L3", "profile": "zw", "places": 1}])");
    request["pairs"] = json::parse(
        R"([{"id": "P1", "choices": ["eo"], "was": ["L2", "L1"], "pinned": true}, {"id": "P2", "choices": []}])");
    CHECK(planned(request)["placed"][0]["rooms"] == json{"L2", "L1"});
    for (const char* was : {R"(["L1", "L3"])", R"(["L1"])", R"(["L1", "nope"])"}) {
        request["pairs"][0]["was"] = json::parse(was);
        CHECK(!planner::plan(request.dump()).planned);
    }
    request["pairs"][0]["was"] = request["pairs"][1]["was"] = {"L2", "L1"};
    request["pairs"][1]["pinned"] = true;
    CHECK(planner::plan(request.dump()).faults.size() == 2); // one for each room
}
