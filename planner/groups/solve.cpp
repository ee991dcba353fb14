#include "planner/groups/solve.hpp"
#include "planner/solving/in_a_child.hpp"
#include "planner/solving/program.hpp"

#include <algorithm>

namespace trialoog::planner::groups {

namespace {

/// A column for each member and group. Squares are sums of steps, each dearer than the one before.
class Model {
public:
    explicit Model(const Request& request) : request_(request), groups_(possible_groups(request)) {
        program.objectives.resize(levels);
        const auto most = bounds(request);
        for (int level = 0; level < levels; ++level)
            objective(level).bound = most[static_cast<std::size_t>(level)];
        for (std::size_t m = 0; m < request.members.size(); ++m)
            add_member(request.members[m]);
        for (int g = 0; g < groups_; ++g)
            add_group(g);
        if (!open_.empty()) add_row(open_, request.groups, request.groups);
        for (const auto& [a, b] : request.not_with)
            add_breach(a, b);
        for (const auto& [a, b] : request.with)
            add_together(a, b);
        program.early_columns = static_cast<std::size_t>(program.columns());
        program.early_rows = static_cast<std::size_t>(program.rows());
    }

    Plan plan_of(const std::vector<int>& columns) const {
        Plan plan(request_.members.size(), -1);
        for (const int c : columns)
            if (c < groups_ * static_cast<int>(plan.size()))
                plan[static_cast<std::size_t>(c / groups_)] = c % groups_;
        return plan;
    }

    Program program;

private:
    Objective& objective(int level) { return program.objectives[static_cast<std::size_t>(level)]; }
    int in(int member, int group) const { return member * groups_ + group; } // column
    void add_row(const std::vector<int>& columns, double least, double most) {
        program.add_row(least, most);
        for (const int c : columns)
            program.add(c, 1);
    }

    void add_member(const Member& member) {
        std::vector<int> columns;
        for (int g = 0; g < groups_; ++g) {
            columns.push_back(program.add_column(true, member.pinned && member.was == g ? 1 : 0));
            if (member.was == g) objective(kept).gains.emplace_back(columns.back(), 1);
        }
        add_row(columns, 1, 1);
    }
    void add_group(int g) {
        std::vector<int> columns;
        std::vector<std::vector<int>> of_label(request_.labels.size());
        for (int m = 0; m < static_cast<int>(request_.members.size()); ++m) {
            columns.push_back(in(m, g));
            const int label = request_.members[static_cast<std::size_t>(m)].label;
            if (label >= 0) of_label[static_cast<std::size_t>(label)].push_back(in(m, g));
        }
        if (groups_ > request_.groups) {
            open_.push_back(program.add_column(true));
            add_row(columns, -1e30, 0);
            program.add(open_.back(), -request_.largest);
            add_row(columns, 0, 1e30);
            program.add(open_.back(), -std::max(1, request_.smallest));
        } else {
            add_row(columns, request_.smallest, request_.largest);
        }
        add_square(columns, std::min(request_.largest, static_cast<int>(columns.size())), sizes);
        if (!request_.mix) return;
        for (const auto& label : of_label)
            add_square(label, std::min(request_.largest, static_cast<int>(label.size())), labels);
    }
    void add_square(const std::vector<int>& columns, int most, int level) {
        if (columns.empty()) return;
        std::vector<int> steps;
        for (int n = 1; n <= most; ++n) {
            steps.push_back(program.add_column(false));
            objective(level).gains.emplace_back(steps.back(), -(2.0 * n - 1));
        }
        add_row(steps, 0, 0);
        for (const int c : columns)
            program.add(c, -1);
    }
    void add_breach(int a, int b) {
        const int breach = program.add_column(false);
        objective(unbroken).gains.emplace_back(breach, -1);
        for (int g = 0; g < groups_; ++g) {
            add_row({in(a, g), in(b, g)}, -1e30, 1);
            program.add(breach, -1);
        }
    }
    void add_together(int a, int b) {
        for (int g = 0; g < groups_; ++g) {
            const int both = program.add_column(false);
            objective(with).gains.emplace_back(both, 1);
            for (const int member : {a, b}) {
                program.add_row(-1e30, 0);
                program.add(both, 1);
                program.add(in(member, g), -1);
            }
        }
    }

    const Request& request_;
    int groups_;
    std::vector<int> open_;
};

} // namespace

Solved solve(const Request& request, const Deadline& deadline, const Progress& progress) {
    Solved best{start(request), {}, {}};
    best.worth = worth_of(request, best.plan);
    const auto most = bounds(request);
    const auto settle = [&] {
        while (best.proof.levels < levels &&
               best.worth[static_cast<std::size_t>(best.proof.levels)] == best.proof.bound)
            if (++best.proof.levels < levels)
                best.proof.bound = most[static_cast<std::size_t>(best.proof.levels)];
    };
    best.proof.bound = most[0];
    settle();
    const auto tell = [&] {
        if (progress) progress({best.worth.begin(), best.worth.end()}, deadline.spent(), best.proof.levels);
    };
    tell();
    if (best.proof.levels == levels) return best;
    const auto work = [&](const Say& say) {
        const Model model(request);
        const Heard heard{[&](const std::vector<int>& columns) -> std::optional<Values> {
                              const auto plan = model.plan_of(columns);
                              if (!keeps_rules(request, plan)) return std::nullopt;
                              Message message{0};
                              message.insert(message.end(), plan.begin(), plan.end());
                              say(message);
                              const auto worth = worth_of(request, plan);
                              return Values{worth.begin(), worth.end()};
                          },
                          [&](int level, std::int64_t value, bool proven) {
                              say({1, level, value, proven ? 1 : 0});
                          }};
        solve_in_order(model.program, {best.worth.begin(), best.worth.end()}, deadline, heard);
    };
    const auto hear = [&](const Message& message) {
        if (message.at(0) == 0) {
            const Plan plan(message.begin() + 1, message.end());
            if (plan.size() != request.members.size() || !keeps_rules(request, plan)) return;
            if (worth_of(request, plan) > best.worth) best.plan = plan, best.worth = worth_of(request, plan);
        } else if (message.at(1) == best.proof.levels) {
            best.proof.bound = message.at(3) != 0 ? best.worth[static_cast<std::size_t>(best.proof.levels)]
                                                  : std::min(best.proof.bound, message.at(2));
        }
        settle();
        tell();
    };
    in_a_child(deadline, work, hear);
    return best;
}

} // namespace trialoog::planner::groups
