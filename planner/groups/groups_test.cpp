// Small groups by chance, against a second reading of the contract that tries all.
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

using Worth = std::array<int, 5>;                // -broken, kept, with, -sizes, -labels
using Plan = std::map<std::string, std::string>; // by member

int groups_for(const json& request) {
    const int n = static_cast<int>(request["members"].size()), most = request["at_most"];
    return (n + most - 1) / most;
}

std::set<std::set<std::string>> pairs(const json& request, const char* kind) {
    std::set<std::set<std::string>> all;
    for (const auto& member : request["members"])
        for (const auto& other : member.value(kind, json::array()))
            all.insert(std::set<std::string>{member["id"].get<std::string>(), other.get<std::string>()});
    return all;
}

bool keeps_rules(const json& request, const Plan& plan) {
    std::map<std::string, int> size;
    for (const auto& [member, group] : plan)
        ++size[group];
    const int k = groups_for(request), n = static_cast<int>(plan.size());
    const bool too_few = n < k * request["at_least"].get<int>();
    for (const auto& [group, count] : size)
        if (count < (too_few ? n / k : request["at_least"].get<int>()) ||
            count > (too_few ? (n + k - 1) / k : request["at_most"].get<int>()))
            return false;
    for (const auto& member : request["members"])
        if (member.value("pinned", false) && plan.at(member["id"]) != member["was"]) return false;
    return static_cast<int>(size.size()) == k;
}

Worth worth_of(const json& request, const Plan& plan) {
    Worth worth{};
    const auto together = [&](const std::set<std::string>& pair) {
        return plan.at(*pair.begin()) == plan.at(*pair.rbegin());
    };
    for (const auto& pair : pairs(request, "not_with"))
        worth[0] -= together(pair);
    for (const auto& pair : pairs(request, "with"))
        worth[2] += together(pair);
    std::map<std::string, int> size, of_label;
    for (const auto& member : request["members"]) {
        const auto& group = plan.at(member["id"]);
        worth[1] += member.value("was", "") == group;
        ++size[group];
        if (request["mix"] && member.contains("label"))
            ++of_label[group + "/" + member["label"].get<std::string>()];
    }
    for (const auto& [group, count] : size)
        worth[3] -= count * count;
    for (const auto& [group, count] : of_label)
        worth[4] -= count * count;
    return worth;
}

void try_all(const json& request, const std::vector<std::string>& names, std::size_t member, Plan& plan,
             Worth& best) {
    if (member == request["members"].size()) {
        if (keeps_rules(request, plan)) best = std::max(best, worth_of(request, plan));
        return;
    }
    for (const auto& name : names) {
        plan[request["members"][member]["id"]] = name;
        try_all(request, names, member + 1, plan, best);
    }
}

json small_groups(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    json request{{"format", "trialoog-plan-1"}, {"kind", "groups"},     {"at_least", 2},
                 {"at_most", 2 + below(2)},     {"mix", below(2) == 1}, {"seconds", 60},
                 {"members", json::array()}};
    const int count = 4 + below(3);
    for (int m = 0; m < count; ++m) {
        json member{{"id", "P" + std::to_string(m)}};
        for (const char* kind : {"with", "not_with"}) {
            const int other = below(count);
            if (other != m && below(2)) member[kind] = {"P" + std::to_string(other)};
        }
        if (below(3)) member["label"] = below(2) ? "zorg" : "eo";
        if (below(3) == 0) member["was"] = "g" + std::to_string(1 + below(3));
        request["members"].push_back(member);
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

TEST_CASE("no groups are better at any level than those that are made") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const auto request = small_groups(seed);
        CAPTURE(request.dump());
        const auto answer = planned(request);
        Plan plan;
        for (const auto& group : answer["groups"])
            for (const auto& member : group["members"])
                plan[member] = group["id"];
        REQUIRE(plan.size() == request["members"].size());
        CHECK(keeps_rules(request, plan));
        const auto& said = answer["score"];
        const Worth worth{-static_cast<int>(answer["broken"].size()), said["kept"], said["with"],
                          -said["sizes"].get<int>(), -said["labels"].get<int>()};
        CHECK(worth_of(request, plan) == worth);
        Worth best;
        best.fill(-1'000'000);
        Plan none;
        try_all(request, {"g1", "g2", "g3", "g4", "g5", "g6"}, 0, none, best);
        CHECK(best == worth);
        CHECK(answer["proven"].size() == (request["mix"] ? 4 : 3));
        CHECK(answer.contains("sizes") == (static_cast<int>(plan.size()) < 2 * groups_for(request)));
    }
}

TEST_CASE("pins hold; what can't be is a fault, and nobody is a plan of no groups") {
    auto request = json::parse(
        R"({"format": "trialoog-plan-1", "kind": "groups", "at_least": 1, "at_most": 2, "members": [
        {"id": "A", "was": "g7", "pinned": true, "not_with": ["B"]}, {"id": "B", "was": "g7", "pinned": true}, {"id": "C"}]})");
    auto answer = planned(request);
    CHECK(answer["broken"] == json::array({json::array({"A", "B"})}));
    CHECK(answer["groups"][0] == json{{"id", "g7"}, {"members", {"A", "B"}}});
    request["at_most"] = 3;
    request["members"][1]["was"] = "g8";
    CHECK(!planner::plan(request.dump()).planned); // one group, two names
    request["members"] = json::array();
    CHECK(planned(request)["groups"].empty());
    request["at_least"] = 4;
    CHECK(!planner::plan(request.dump()).planned);
}
