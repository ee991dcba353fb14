#include "planner/carousel/carousel.hpp"
#include "planner/carousel/solve.hpp"
#include "planner/write_score.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace trialoog::planner::carousel {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, levels> names{"placed", "kept", "nothing_chosen", "ranks"};

/// Finds visits for one pair beside all others as they are; rooms that would stay too empty don't count.
bool fits_in(const Request& request, const Plan& plan, const Pair& pair, Visits& visits, int& tries) {
    const auto k = static_cast<int>(visits.size());
    if (k == request.rounds) return true;
    if (++tries > 300) return false;
    for (int r = 0; r < static_cast<int>(request.rooms.size()); ++r) {
        const auto& room = request.rooms[static_cast<std::size_t>(r)];
        const int there = visitors(plan, r, k);
        if (there >= room.places || there + 1 < room.at_least) continue;
        if (std::any_of(visits.begin(), visits.end(), [&](int one) {
                return request.rooms[static_cast<std::size_t>(one)].profile == room.profile;
            }))
            continue;
        visits.push_back(r);
        if (fits_in(request, plan, pair, visits, tries)) return true;
        visits.pop_back();
    }
    return false;
}
bool fits_in(const Request& request, const Plan& plan, const Pair& pair) {
    Visits visits;
    int tries = 0;
    return fits_in(request, plan, pair, visits, tries);
}

/// One room with more places, or one more room of a profile; each was tried.
Json would_help(const Request& request, const Plan& plan, const Pair& pair) {
    constexpr std::size_t most_changes = 12;
    auto changes = Json::array();
    for (std::size_t r = 0; r < request.rooms.size() && changes.size() < most_changes; ++r) {
        auto changed = request;
        ++changed.rooms[r].places;
        if (fits_in(changed, plan, pair))
            changes.push_back({{"room", request.rooms[r].id}, {"places", changed.rooms[r].places}});
    }
    for (std::size_t f = 0; f < request.profiles.size() && changes.size() < most_changes; ++f) {
        auto changed = request;
        Room more{"", static_cast<int>(f), 0, 1};
        for (const auto& room : request.rooms) // as small as the smallest that there is
            if (room.profile == more.profile && (more.places == 0 || room.places < more.places)) more = room;
        changed.rooms.push_back(more);
        if (fits_in(changed, plan, pair)) changes.push_back({{"profile", request.profiles[f]}, {"rooms", 1}});
    }
    return changes;
}

Json reasons(const Request& request, const Plan& plan) {
    auto full = Json::array(), empty = Json::array();
    Plan pins(plan.size());
    for (std::size_t p = 0; p < plan.size(); ++p)
        if (request.pairs[p].pinned) pins[p] = plan[p];
    auto pinned = Json::array();
    for (int r = 0; r < static_cast<int>(request.rooms.size()); ++r) {
        const auto& room = request.rooms[static_cast<std::size_t>(r)];
        int least = room.places, by_pins = 0;
        for (int k = 0; k < request.rounds; ++k) {
            least = std::min(least, visitors(plan, r, k));
            by_pins = std::max(by_pins, visitors(pins, r, k));
        }
        if (by_pins > 0 && by_pins == room.places)
            pinned.push_back(room.id);
        else if (least + 1 < room.at_least)
            empty.push_back(room.id);
        else
            full.push_back(room.id);
    }
    auto list = Json::array();
    if (!full.empty() || (empty.empty() && pinned.empty()))
        list.push_back({{"kind", "too_few_places"}, {"rooms", full}});
    if (!empty.empty()) list.push_back({{"kind", "room_too_empty"}, {"rooms", empty}});
    if (!pinned.empty()) list.push_back({{"kind", "pinned"}, {"rooms", pinned}});
    return list;
}

std::string answer(const Request& request, const Solved& solved, const Deadline& deadline) {
    Json json{{"placed", Json::array()}, {"unplaced", Json::array()}};
    for (std::size_t p = 0; p < solved.plan.size(); ++p) {
        const auto& pair = request.pairs[p];
        if (solved.plan[p].empty()) {
            json["unplaced"].push_back({{"pair", pair.id},
                                        {"reasons", reasons(request, solved.plan)},
                                        {"would_help", would_help(request, solved.plan, pair)}});
            continue;
        }
        auto rooms = Json::array();
        for (const int room : solved.plan[p])
            rooms.push_back(request.rooms[static_cast<std::size_t>(room)].id);
        json["placed"].push_back({{"pair", pair.id}, {"rooms", rooms}});
    }
    write_score(json, {names, {false, false, true, true}, 0, levels}, solved.worth, solved.proof, deadline);
    return json.dump();
}

} // namespace

std::string planned(const Placed& root, const Deadline& deadline, const Progress& progress, Faults& faults,
                    Faults& notes) {
    const auto request = read_request(root, faults, notes);
    if (!faults.empty()) return "";
    const auto solved = solve(request, deadline, progress);
    if (!solved.pins_kept) {
        for (const auto& pair : request.pairs)
            if (pair.pinned) add_fault(faults, pair.place, "is pinned to rooms that can't be filled enough");
        return "";
    }
    return answer(request, solved, deadline);
}

} // namespace trialoog::planner::carousel
