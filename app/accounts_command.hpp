#pragma once
// `trialoog accounts`: the school and its first administrator, and the way back in for one who is locked out.

#include <CLI/CLI.hpp>
#include <functional>

namespace trialoog::app {

/// Adds the subcommand; `chosen` is what to run when it is picked.
void add_accounts_command(CLI::App& program, std::function<int()>& chosen);

} // namespace trialoog::app
