#include "planner/solving/branching.hpp"
#include "planner/solving/program.hpp"

#include <algorithm>
#include <cmath>
#include <coin/ClpSimplex.hpp>
#include <coin/ClpSolve.hpp>
#include <coin/CoinPackedMatrix.hpp>

namespace trialoog::planner {

namespace {

constexpr double tolerance = 1e-6;

/// One objective after another on one linear program, which gets narrower: what can't be in a solution that
/// keeps the earlier values is fixed at once.
class InOrder {
public:
    InOrder(const Program& program, Values best, const Deadline& deadline, const Heard& heard,
            const Effort& effort)
        : program_(program),
          best_(std::move(best)),
          deadline_(deadline),
          heard_(heard),
          effort_(effort),
          lower_(program.lower),
          upper_(program.upper),
          row_lower_(program.row_lower) {}

    void run() {
        const int levels = std::min(effort_.objectives, static_cast<int>(program_.objectives.size()));
        for (int level = 0; level < levels && !deadline_.passed(); ++level) {
            const auto& objective = program_.objectives[static_cast<std::size_t>(level)];
            bool sure = objective.bound == best(level);
            if (sure)
                all_proven_ ? heard_.bound(level, best(level), true) : void();
            else
                sure = solve(level, objective);
            all_proven_ = all_proven_ && sure;
            if (level + 1 < levels) keep(level, objective);
        }
    }

private:
    std::int64_t& best(int level) { return best_[static_cast<std::size_t>(level)]; }

    /// True when the best is proven.
    bool solve(int level, const Objective& objective) {
        load(level);
        std::fill(gains_.begin(), gains_.end(), 0);
        for (const auto& [column, gain] : objective.gains)
            gains_[static_cast<std::size_t>(column)] += gain;
        for (int c = 0; c < linear_.numberColumns(); ++c)
            linear_.setObjectiveCoefficient(c, -gains_[static_cast<std::size_t>(c)]);
        linear_.setMaximumSeconds(deadline_.left());
        if (!solved_) {
            ClpSolve how;
            how.setSolveType(ClpSolve::useDual);
            linear_.initialSolve(how);
        } else {
            linear_.primal(1);
        }
        solved_ = linear_.isProvenOptimal();
        if (!solved_) return false;
        const double most = -linear_.getObjValue() + static_cast<double>(objective.constant);
        const auto bound =
            static_cast<std::int64_t>(std::floor(most + tolerance * std::max(1.0, std::abs(most) * 1e-3)));
        if (all_proven_) heard_.bound(level, bound, bound == best(level));
        if (bound > best(level)) take(linear_.getColSolution(), linear_.numberColumns());
        bool sure = bound <= best(level);
        if (!sure) sure = branch(level, objective);
        if (all_proven_ && sure) heard_.bound(level, best(level), true);
        // What would cost more than the level can spare is out for good.
        fix(static_cast<double>(best(level) - objective.constant));
        return sure;
    }

    void load(int level) {
        const bool last = level + 1 == static_cast<int>(program_.objectives.size());
        const auto columns = last ? program_.upper.size() : program_.early_columns;
        const auto rows = last ? program_.row_upper.size() : program_.early_rows;
        if (loaded_columns_ == columns && loaded_) return apply_bounds();
        loaded_ = true;
        loaded_columns_ = columns;
        gains_.assign(columns, 0);
        std::vector<CoinBigIndex> starts(program_.row_starts.begin(),
                                         program_.row_starts.begin() + static_cast<std::ptrdiff_t>(rows) + 1);
        std::vector<int> lengths(rows);
        for (std::size_t r = 0; r < rows; ++r)
            lengths[r] = static_cast<int>(starts[r + 1] - starts[r]);
        const CoinPackedMatrix matrix(false, static_cast<int>(columns), static_cast<int>(rows), starts.back(),
                                      program_.values.data(), program_.entries.data(), starts.data(),
                                      lengths.data());
        linear_ = ClpSimplex();
        linear_.setLogLevel(0);
        linear_.loadProblem(matrix, lower_.data(), upper_.data(), gains_.data(), row_lower_.data(),
                            program_.row_upper.data());
        for (const auto& [objective, value] : kept_)
            add_kept(*objective, value);
        solved_ = false;
    }

    void apply_bounds() {
        for (int c = 0; c < linear_.numberColumns(); ++c)
            linear_.setColumnBounds(c, lower_[static_cast<std::size_t>(c)],
                                    upper_[static_cast<std::size_t>(c)]);
    }

    /// From here on only solutions that are as good at this level.
    void keep(int level, const Objective& objective) {
        const auto units = static_cast<std::int64_t>(objective.rows.size() + objective.columns.size());
        if (units > 0 && best(level) == objective.constant + units) {
            for (const int row : objective.rows) {
                row_lower_[static_cast<std::size_t>(row)] = 1;
                if (loaded_) linear_.setRowLower(row, 1);
            }
            for (const int column : objective.columns)
                lower_[static_cast<std::size_t>(column)] = 1;
            return;
        }
        if (objective.gains.empty()) return;
        kept_.emplace_back(&objective, best(level) - objective.constant);
        if (loaded_) add_kept(objective, kept_.back().second);
    }
    void add_kept(const Objective& objective, std::int64_t value) {
        std::vector<int> columns;
        std::vector<double> gains;
        for (const auto& [column, gain] : objective.gains)
            columns.push_back(column), gains.push_back(gain);
        linear_.addRow(static_cast<int>(columns.size()), columns.data(), gains.data(),
                       static_cast<double>(value), COIN_DBL_MAX);
    }

    /// Fixes, by their reduced costs, columns that no solution of at least that gain can have otherwise.
    void fix(double gain) {
        const double spare = -gain - linear_.getObjValue() + tolerance;
        const double* costs = linear_.getReducedCost();
        const double* at = linear_.getColSolution();
        for (int c = 0; c < linear_.numberColumns(); ++c) {
            const auto i = static_cast<std::size_t>(c);
            if (!program_.whole[i] || lower_[i] == upper_[i]) continue;
            if (at[c] < tolerance && costs[c] > spare + tolerance) upper_[i] = 0;
            if (at[c] > 1 - tolerance && -costs[c] > spare + tolerance) lower_[i] = 1;
        }
        apply_bounds();
    }

    /// What a solution is worth, if it is one and better.
    bool take(const double* values, int columns) {
        std::vector<int> chosen;
        for (int c = 0; c < columns; ++c) {
            if (!program_.whole[static_cast<std::size_t>(c)]) continue;
            if (values[c] > tolerance && values[c] < 1 - tolerance) return false;
            if (values[c] > 0.5) chosen.push_back(c);
        }
        const auto worth = heard_.found(chosen);
        if (!worth || *worth <= best_) return false;
        best_ = *worth;
        return true;
    }

    bool branch(int level, const Objective& objective) {
        const auto lower = lower_, upper = upper_;
        fix(static_cast<double>(best(level) + 1 - objective.constant));
        const bool last = level + 1 == static_cast<int>(program_.objectives.size());
        const auto time = last ? deadline_ : deadline_.part(level < 3 ? 0.5 : 0.6);
        const auto outcome =
            branch_and_bound(linear_, program_.whole,
                             -static_cast<double>(best(level) + 1 - objective.constant), time, effort_.nodes);
        lower_ = lower;
        upper_ = upper;
        apply_bounds();
        if (!outcome.solution.empty())
            take(outcome.solution.data(), static_cast<int>(outcome.solution.size()));
        return outcome.complete;
    }

    const Program& program_;
    Values best_;
    const Deadline& deadline_;
    const Heard& heard_;
    const Effort& effort_;
    std::vector<double> lower_, upper_, row_lower_, gains_;
    std::vector<std::pair<const Objective*, std::int64_t>> kept_;
    ClpSimplex linear_;
    std::size_t loaded_columns_ = 0;
    bool loaded_ = false, solved_ = false, all_proven_ = true;
};

} // namespace

void solve_in_order(const Program& program, Values best, const Deadline& deadline, const Heard& heard,
                    const Effort& effort) {
    InOrder(program, std::move(best), deadline, heard, effort).run();
}

} // namespace trialoog::planner
