#include "planner/groups/groups.hpp"
#include "planner/groups/solve.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace trialoog::planner::groups {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, levels> names{"broken", "kept", "with", "sizes", "labels"};

/// Names that members know stay; new groups get g1, g2 … that no group had.
std::vector<std::string> names_of(const Request& request) {
    auto all = request.names;
    for (int next = 1; static_cast<int>(all.size()) < possible_groups(request); ++next) {
        const auto name = "g" + std::to_string(next);
        if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
    }
    return all;
}

Json members_of(const Request& request, const Plan& plan, int group) {
    auto members = Json::array();
    for (std::size_t m = 0; m < plan.size(); ++m)
        if (plan[m] == group) members.push_back(request.members[m].id);
    return members;
}

std::string answer(const Request& request, const Solved& solved, const Deadline& deadline) {
    Json json{{"groups", Json::array()}, {"broken", Json::array()}};
    const auto all = names_of(request);
    for (std::size_t g = 0; g < all.size(); ++g) {
        auto members = members_of(request, solved.plan, static_cast<int>(g));
        if (!members.empty()) json["groups"].push_back({{"id", all[g]}, {"members", std::move(members)}});
    }
    for (const auto& [a, b] : request.not_with)
        if (solved.plan[static_cast<std::size_t>(a)] == solved.plan[static_cast<std::size_t>(b)])
            json["broken"].push_back({request.members[static_cast<std::size_t>(a)].id,
                                      request.members[static_cast<std::size_t>(b)].id});
    if (request.too_few) json["sizes"] = "too_few";
    const std::size_t last = static_cast<std::size_t>(request.mix ? levels : labels);
    for (std::size_t level = kept; level < levels; ++level)
        json["score"][names[level]] = level >= sizes ? -solved.worth[level] : solved.worth[level];
    json["proven"] = Json::array();
    json["bound"] = Json::object();
    const auto sure = static_cast<std::size_t>(solved.proof.levels);
    for (std::size_t level = kept; level < std::min(sure, last); ++level)
        json["proven"].push_back(names[level]);
    if (sure < last)
        json["bound"][names[sure]] =
            sure >= sizes || sure == unbroken ? -solved.proof.bound : solved.proof.bound;
    json["seconds"] = std::round(deadline.spent() * 1000) / 1000;
    return json.dump();
}

} // namespace

std::string planned(const Placed& root, const Deadline& deadline, const Progress& progress, Faults& faults,
                    Faults& notes) {
    const auto request = read_request(root, faults, notes);
    if (!faults.empty()) return "";
    return answer(request, solve(request, deadline, progress), deadline);
}

} // namespace trialoog::planner::groups
