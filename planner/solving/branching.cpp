#include "planner/solving/branching.hpp"

#include <algorithm>
#include <coin/Cbc_C_Interface.h>
#include <coin/ClpSimplex.hpp>
#include <coin/CoinPackedMatrix.hpp>
#include <memory>
#include <string>

namespace trialoog::planner {

namespace {

/// The program without its fixed columns, and without rows that have none left.
struct Remainder {
    std::vector<int> columns; // of the program
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> rows;
    std::vector<double> values, lower, upper, costs, row_lower, row_upper;
    double constant = 0;
};

Remainder remainder_of(const ClpSimplex& linear) {
    Remainder left;
    const auto& matrix = *const_cast<ClpSimplex&>(linear).matrix();
    const auto row_count = static_cast<std::size_t>(linear.getNumRows());
    std::vector<double> taken(row_count, 0);
    std::vector<int> size(row_count, 0), number(row_count, -1);
    for (int c = 0; c < linear.getNumCols(); ++c) {
        const bool fixed = linear.getColLower()[c] == linear.getColUpper()[c];
        if (fixed)
            left.constant += linear.getObjCoefficients()[c] * linear.getColLower()[c];
        else
            left.columns.push_back(c);
        for (auto e = matrix.getVectorStarts()[c];
             e < matrix.getVectorStarts()[c] + matrix.getVectorLengths()[c]; ++e) {
            const auto r = static_cast<std::size_t>(matrix.getIndices()[e]);
            if (fixed)
                taken[r] += matrix.getElements()[e] * linear.getColLower()[c];
            else
                ++size[r];
        }
    }
    for (std::size_t r = 0; r < row_count; ++r) {
        if (size[r] == 0) continue;
        number[r] = static_cast<int>(left.row_lower.size());
        left.row_lower.push_back(linear.getRowLower()[r] - taken[r]);
        left.row_upper.push_back(linear.getRowUpper()[r] - taken[r]);
    }
    for (const int c : left.columns) {
        for (auto e = matrix.getVectorStarts()[c];
             e < matrix.getVectorStarts()[c] + matrix.getVectorLengths()[c]; ++e) {
            left.rows.push_back(number[static_cast<std::size_t>(matrix.getIndices()[e])]);
            left.values.push_back(matrix.getElements()[e]);
        }
        left.starts.push_back(static_cast<CoinBigIndex>(left.rows.size()));
        left.lower.push_back(linear.getColLower()[c]);
        left.upper.push_back(linear.getColUpper()[c]);
        left.costs.push_back(linear.getObjCoefficients()[c]);
    }
    return left;
}

} // namespace

Branched branch_and_bound(const ClpSimplex& linear, const std::vector<char>& whole, double most,
                          const Deadline& deadline, int nodes) {
    const auto left = remainder_of(linear);
    Branched outcome;
    if (left.columns.empty()) {
        outcome.complete = true; // only what is known is left
        return outcome;
    }
    const std::unique_ptr<Cbc_Model, decltype(&Cbc_deleteModel)> model(Cbc_newModel(), Cbc_deleteModel);
    auto* cbc = model.get();
    Cbc_loadProblem(cbc, static_cast<int>(left.columns.size()), static_cast<int>(left.row_lower.size()),
                    left.starts.data(), left.rows.data(), left.values.data(), left.lower.data(),
                    left.upper.data(), left.costs.data(), left.row_lower.data(), left.row_upper.data());
    for (std::size_t c = 0; c < left.columns.size(); ++c)
        if (whole[static_cast<std::size_t>(left.columns[c])]) Cbc_setInteger(cbc, static_cast<int>(c));
    Cbc_setLogLevel(cbc, 0);
    // A whole objective: only one that is better by 1 is of use.
    const auto cutoff = std::to_string(most - left.constant + 0.5);
    const auto seconds = std::to_string(std::max(0.05, deadline.left() - 0.05));
    const std::pair<const char*, const char*> settings[] = {{"log", "0"},
                                                            {"cutoff", cutoff.c_str()},
                                                            {"increment", "0.999"},
                                                            {"timeMode", "elapsed"},
                                                            {"sec", seconds.c_str()}};
    if (nodes > 0) Cbc_setParameter(cbc, "maxNodes", std::to_string(nodes).c_str());
    for (const auto& [name, value] : settings)
        Cbc_setParameter(cbc, name, value);
    Cbc_solve(cbc);
    outcome.complete = Cbc_isProvenOptimal(cbc) || Cbc_isProvenInfeasible(cbc);
    if (Cbc_isProvenInfeasible(cbc) || !Cbc_bestSolution(cbc)) return outcome;
    outcome.solution.assign(linear.getColLower(), linear.getColLower() + linear.getNumCols());
    for (std::size_t c = 0; c < left.columns.size(); ++c)
        outcome.solution[static_cast<std::size_t>(left.columns[c])] = Cbc_bestSolution(cbc)[c];
    return outcome;
}

} // namespace trialoog::planner
