#pragma once
// A linear program over columns from 0 to 1 with several objectives, the earlier ones infinitely more
// important, and its solution by CLP and CBC. Only solving/ knows these libraries.

#include "planner/deadline.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace trialoog::planner {

struct Objective {
    std::vector<std::pair<int, double>> gains; // of columns; to be as much as can be, and whole
    std::int64_t constant = 0;
    std::optional<std::int64_t> bound; // known not to be beaten
    /// Where the objective is a count of rows that are at most 1, or of columns: when all of them are 1,
    /// that is said of each, which a solver likes better than a sum over everything.
    std::vector<int> rows, columns;
};

struct Program {
    std::vector<double> lower, upper; // by column
    std::vector<char> whole;          // by column: must be 0 or 1; others are so by themselves then
    std::vector<std::size_t> row_starts{0};
    std::vector<int> entries;
    std::vector<double> values, row_lower, row_upper;
    std::vector<Objective> objectives;
    /// Columns and rows from here on matter to the last objective only.
    std::size_t early_columns = 0, early_rows = 0;

    int add_column(bool is_whole, double least = 0);
    int add_row(double least, double most);
    void add(int column, double value); // to the last row
    int columns() const { return static_cast<int>(upper.size()); }
    int rows() const { return static_cast<int>(row_upper.size()); }
};

using Values = std::vector<std::int64_t>; // by objective

/// What the solver says while it goes on.
struct Heard {
    /// A solution by its columns that are 1; gives what it is worth, or nothing when it is none.
    std::function<std::optional<Values>(const std::vector<int>&)> found;
    /// Objective `level` can't be more than `value`, given those before it; proven: `best` has it.
    std::function<void(int level, std::int64_t value, bool proven)> bound;
};

struct Effort {
    int objectives = 100; // only the first so many
    int nodes = 0;        // of the search tree at each of them; 0: as many as it takes
};

/// Solves objective after objective, beginning with a solution that is worth `best`. Ends when all are
/// proven, or at the deadline; a part of the time is kept for the objectives that follow.
void solve_in_order(const Program&, Values best, const Deadline&, const Heard&, const Effort& = {});

} // namespace trialoog::planner
