#pragma once
// A part of the evenings as a linear program: some talks are free to move, all others stay where they are.

#include "planner/conversations/search.hpp"
#include "planner/solving/program.hpp"

namespace trialoog::planner::conversations {

struct Model {
    Program program;
    std::vector<int> place_of; // by column; `nothing` where a column isn't a place
};

/// `free` are talks. Objectives are the levels, and worth what the whole board would be.
Model model_of(const Board&, const std::vector<int>& free);

} // namespace trialoog::planner::conversations
