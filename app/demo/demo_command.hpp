#pragma once
// `trialoog demo`: schools full of people to look around in; and `trialoog demo accounts`: who they are.

#include <CLI/CLI.hpp>
#include <functional>

namespace trialoog::demo {

/// Adds the subcommand; `chosen` is what to run when it is picked.
void add_demo_command(CLI::App& program, std::function<int()>& chosen);

} // namespace trialoog::demo
