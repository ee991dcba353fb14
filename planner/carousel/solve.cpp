#include "planner/carousel/solve.hpp"
#include "planner/carousel/start.hpp"
#include "planner/solving/in_a_child.hpp"
#include "planner/solving/program.hpp"

#include <algorithm>
#include <map>

namespace trialoog::planner::carousel {

namespace {

/// A column for each pair, room and round; and for each pair whether it is placed, kept, or has nothing
/// chosen.
class Model {
public:
    explicit Model(const Request& request) : request_(request) {
        program.objectives.resize(levels);
        for (std::size_t p = 0; p < request.pairs.size(); ++p)
            add_pair(static_cast<int>(p));
        for (std::size_t r = 0; r < request.rooms.size(); ++r)
            for (int k = 0; k < request.rounds; ++k)
                add_room(static_cast<int>(r), k);
        objective(placed).bound = most_placed();
        objective(kept).bound = static_cast<std::int64_t>(objective(kept).columns.size());
        objective(nothing_chosen).bound = 0;
        objective(ranks).bound = 0;
        program.early_columns = static_cast<std::size_t>(program.columns());
        program.early_rows = static_cast<std::size_t>(program.rows());
    }

    Plan plan_of(const std::vector<int>& columns) const {
        Plan plan(request_.pairs.size());
        for (const int c : columns) {
            const auto visit = visits_.find(c);
            if (visit == visits_.end()) continue;
            auto& visits = plan[static_cast<std::size_t>(visit->second.pair)];
            visits.resize(static_cast<std::size_t>(request_.rounds), -1);
            visits[static_cast<std::size_t>(visit->second.round)] = visit->second.room;
        }
        return plan;
    }

    Program program;

private:
    struct Visit {
        int pair, room, round;
    };
    Objective& objective(int level) { return program.objectives[static_cast<std::size_t>(level)]; }

    std::int64_t most_placed() const {
        std::int64_t places = 0;
        for (const auto& room : request_.rooms)
            places += room.places;
        const bool enough_profiles = static_cast<int>(request_.profiles.size()) >= request_.rounds;
        return enough_profiles ? std::min(places, static_cast<std::int64_t>(request_.pairs.size())) : 0;
    }

    void add_pair(int p) {
        const auto& pair = request_.pairs[static_cast<std::size_t>(p)];
        const int is_placed = program.add_column(true, pair.pinned ? 1 : 0);
        objective(placed).gains.emplace_back(is_placed, 1);
        std::map<int, std::vector<int>> by_profile;
        std::vector<int> chosen, stays;
        for (int k = 0; k < request_.rounds; ++k) {
            std::vector<int> columns;
            for (int r = 0; r < static_cast<int>(request_.rooms.size()); ++r) {
                const int profile = request_.rooms[static_cast<std::size_t>(r)].profile;
                const bool here = !pair.was.empty() && pair.was[static_cast<std::size_t>(k)] == r;
                const int column = program.add_column(true, pair.pinned && here ? 1 : 0);
                visits_[column] = {p, r, k};
                in_room_[{r, k}].push_back(column);
                columns.push_back(column);
                by_profile[profile].push_back(column);
                if (here) stays.push_back(column);
                if (pair.rank(profile) >= 0) chosen.push_back(column);
                if (pair.cost(profile) > 0)
                    objective(ranks).gains.emplace_back(column, -static_cast<double>(pair.cost(profile)));
            }
            add_row(columns, 0, 0);
            program.add(is_placed, -1);
        }
        for (const auto& [profile, columns] : by_profile)
            if (request_.rounds > 1) add_row(columns, -1e30, 1);
        if (!stays.empty()) add_kept(stays);
        const int nothing = program.add_column(false);
        objective(nothing_chosen).gains.emplace_back(nothing, -1);
        add_row(chosen, 0, 1e30);
        program.add(nothing, 1);
        program.add(is_placed, -1);
    }
    /// Whole of itself once the visits are; said to be so, as the count of kept pairs is whole then.
    void add_kept(const std::vector<int>& stays) {
        const int column = program.add_column(true);
        objective(kept).gains.emplace_back(column, 1);
        objective(kept).columns.push_back(column);
        for (const int one : stays) {
            add_row({one}, 0, 1e30);
            program.add(column, -1);
        }
    }
    void add_row(const std::vector<int>& columns, double least, double most) {
        program.add_row(least, most);
        for (const int c : columns)
            program.add(c, 1);
    }

    void add_room(int r, int k) {
        const auto& room = request_.rooms[static_cast<std::size_t>(r)];
        add_row(in_room_[{r, k}], -1e30, room.places);
        if (room.at_least <= 1) return;
        const int open = program.add_column(true);
        add_row(in_room_[{r, k}], -1e30, 0);
        program.add(open, -room.places);
        add_row(in_room_[{r, k}], 0, 1e30);
        program.add(open, -room.at_least);
    }

    const Request& request_;
    std::map<int, Visit> visits_;
    std::map<std::pair<int, int>, std::vector<int>> in_room_;
};

Message as_message(const Plan& plan) {
    Message message{0};
    for (const auto& visits : plan) {
        message.push_back(static_cast<std::int64_t>(visits.size()));
        message.insert(message.end(), visits.begin(), visits.end());
    }
    return message;
}
Plan as_plan(const Message& message) {
    Plan plan;
    for (std::size_t i = 1; i < message.size();) {
        const auto count = static_cast<std::size_t>(message[i++]);
        plan.emplace_back(message.begin() + static_cast<std::ptrdiff_t>(i),
                          message.begin() + static_cast<std::ptrdiff_t>(i + count));
        i += count;
    }
    return plan;
}

Values as_values(const Worth& worth) { return {worth.begin(), worth.end()}; }

/// What can't be beaten at a level, whatever the plan, given what those before it are worth.
Proof proof_at(const Request& request, const Worth& worth, int level) {
    const auto pairs = static_cast<std::int64_t>(request.pairs.size());
    if (level == placed) return {level, pairs};
    if (level == kept)
        return {level, std::count_if(request.pairs.begin(), request.pairs.end(),
                                     [](const Pair& pair) { return !pair.was.empty(); })};
    if (level != ranks || worth[placed] < pairs) return {level, 0};
    std::int64_t least = 0; // everybody's first choices
    for (const auto& pair : request.pairs) {
        std::vector<std::int64_t> costs;
        for (int profile = 0; profile < static_cast<int>(request.profiles.size()); ++profile)
            costs.push_back(pair.cost(profile));
        std::sort(costs.begin(), costs.end());
        for (int k = 0; k < request.rounds; ++k)
            least += costs[static_cast<std::size_t>(k)];
    }
    return {level, -least};
}

Solved solve_by_room(const Request& request, const Deadline& deadline, const Progress& progress) {
    Solved best{start(request), {}, {}, true};
    constexpr std::int64_t none = -1; // a plan that breaks a rule is worth less than any
    best.worth = worth_of(request, best.plan);
    best.pins_kept = broken(request, best.plan).empty();
    if (!best.pins_kept) best.worth = {none, 0, 0, 0};
    const auto settle = [&] {
        while (best.proof.levels < levels &&
               best.worth[static_cast<std::size_t>(best.proof.levels)] == best.proof.bound)
            best.proof = proof_at(request, best.worth, best.proof.levels + 1);
    };
    best.proof = proof_at(request, best.worth, placed);
    settle();
    const auto tell = [&] {
        if (progress) progress({best.worth.begin(), best.worth.end()}, deadline.spent(), best.proof.levels);
    };
    tell();
    const auto work = [&](const Say& say) {
        const Model model(request);
        const Heard heard{[&](const std::vector<int>& columns) -> std::optional<Values> {
                              const auto plan = model.plan_of(columns);
                              if (!broken(request, plan).empty()) return std::nullopt;
                              say(as_message(plan));
                              return as_values(worth_of(request, plan));
                          },
                          [&](int level, std::int64_t value, bool proven) {
                              say({1, level, value, proven ? 1 : 0});
                          }};
        solve_in_order(model.program, as_values(best.worth), deadline, heard);
    };
    const auto hear = [&](const Message& message) {
        if (message.at(0) == 1) {
            const int level = static_cast<int>(message.at(1));
            if (message.at(3) != 0 && level >= best.proof.levels)
                best.proof = proof_at(request, best.worth, level + 1);
            else if (level == best.proof.levels)
                best.proof.bound = std::min(best.proof.bound, message.at(2));
        } else {
            const auto plan = as_plan(message);
            const auto worth = worth_of(request, plan);
            if (plan.size() == request.pairs.size() && broken(request, plan).empty() && worth > best.worth)
                best.plan = plan, best.worth = worth, best.pins_kept = true;
        }
        settle();
        tell();
    };
    if (best.proof.levels < levels) in_a_child(deadline, work, hear);
    return best;
}

/// Where nobody was anywhere and no room is too empty, rooms of a profile are as one.
bool rooms_are_alike(const Request& request) {
    return std::all_of(request.pairs.begin(), request.pairs.end(),
                       [](const Pair& pair) { return pair.was.empty(); }) &&
           std::all_of(request.rooms.begin(), request.rooms.end(),
                       [](const Room& room) { return room.at_least <= 1; });
}

Request by_profile(const Request& request) {
    auto merged = request;
    merged.rooms.clear();
    for (int profile = 0; profile < static_cast<int>(request.profiles.size()); ++profile) {
        Room all{request.profiles[static_cast<std::size_t>(profile)], profile, 0, 1};
        for (const auto& room : request.rooms)
            if (room.profile == profile) all.places = std::min(1'000'000, all.places + room.places);
        merged.rooms.push_back(all);
    }
    return merged;
}

/// Fills the rooms of each profile one after the other.
Plan by_room(const Request& request, const Plan& by_profile) {
    std::vector<std::vector<int>> left(static_cast<std::size_t>(request.rounds));
    for (auto& places : left)
        for (const auto& room : request.rooms)
            places.push_back(room.places);
    auto plan = by_profile;
    for (auto& visits : plan)
        for (std::size_t k = 0; k < visits.size(); ++k) {
            const int profile = visits[k];
            std::size_t r = 0;
            while (request.rooms[r].profile != profile || left[k][r] == 0)
                ++r;
            --left[k][r];
            visits[k] = static_cast<int>(r);
        }
    return plan;
}

} // namespace

Solved solve(const Request& request, const Deadline& deadline, const Progress& progress) {
    if (!rooms_are_alike(request)) return solve_by_room(request, deadline, progress);
    auto solved = solve_by_room(by_profile(request), deadline, progress);
    solved.plan = by_room(request, solved.plan);
    return solved;
}

} // namespace trialoog::planner::carousel
