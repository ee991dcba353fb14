#pragma once
// `trialoog plan`: a timetable, a carousel or groups from a file: docs/planner.md.

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

namespace trialoog::app {

/// The process's exit code: 0 a plan is on standard output, 2 the input is wrong (a line on standard error
/// for each fault), 1 the file can't be read. "-" reads standard input.
int plan_command(const std::string& file);

/// Adds the subcommand; `chosen` is what to run when it is picked.
void add_plan_command(CLI::App& program, std::function<int()>& chosen);

} // namespace trialoog::app
