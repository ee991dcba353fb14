#pragma once
// Plans timetables, carousels and groups: docs/planner.md. Knows no database, no web, and no clock but its
// limit.

#include "planner/outcome.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace trialoog::planner {

struct Answer {
    bool planned = false;                   // else the input is wrong
    std::string json;                       // the plan: one object
    std::vector<std::string> faults, notes; // a line each, with its place in the file; notes are no faults
};

/// Plans what the JSON text asks for, in the time that it names. Starts processes of its own for the solvers;
/// what happens to them never costs the plan in hand.
Answer plan(std::string_view json, const Progress& progress = {});

} // namespace trialoog::planner
