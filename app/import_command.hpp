#pragma once
// `trialoog import`: a school's exports on the command line, by the same functions as in the browser.

#include "platform/services.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

namespace trialoog::app {

struct ImportArguments {
    std::vector<std::string> files;
    std::string brin;
    bool apply = false;                       // else only shown
    bool without_refused = false;             // apply what remains when rows are refused
    bool with_broken_text = false;            // apply also when letters look broken
    bool leavers = false;                     // pupils who aren't in the files any more leave
    bool ended_relations = false;             // caregivers who don't stand beside a pupil any more
    std::vector<std::string> answers;         // "3fa2…=zelfde": question and answer
    std::vector<std::string> ignored_columns; // headers that aren't used, this time
};

/// The process's exit code: 0 shown or applied, 1 a file, an answer or the school can't be used, 2 rows are
/// refused or letters look broken, and therefore nothing was applied, 3 applied without what is still a
/// question.
int import_command(Services&, const ImportArguments&);

/// Adds the subcommand; `chosen` is what to run when it is picked.
void add_import_command(CLI::App& program, std::function<int()>& chosen);

} // namespace trialoog::app
