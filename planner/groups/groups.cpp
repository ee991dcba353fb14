#include "planner/groups/groups.hpp"
#include "planner/groups/solve.hpp"
#include "planner/write_score.hpp"

#include <algorithm>
#include <array>
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
    // `broken` stands above with its names.
    write_score(json,
                {names, {true, false, false, true, true}, kept, std::size_t(request.mix ? levels : labels)},
                solved.worth, solved.proof, deadline);
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
