#include "app/plan_command.hpp"

#include "planner/planner.hpp"

#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <unistd.h>

namespace trialoog::app {

namespace {

std::string all_of(std::istream& from) {
    return {std::istreambuf_iterator<char>(from), std::istreambuf_iterator<char>()};
}

std::optional<std::string> read(const std::string& file) {
    if (file == "-") return all_of(std::cin);
    errno = 0;
    try {
        std::ifstream from(file, std::ios::binary);
        if (from) return all_of(from);
    } catch (const std::ios_base::failure&) { // a folder opens, but can't be read
    }
    fmt::print(stderr, "trialoog plan: {} can't be read: {}\n", file, std::strerror(errno));
    return std::nullopt;
}

/// On one line of a terminal; elsewhere nothing.
planner::Progress progress_on_terminal() {
    if (!isatty(STDERR_FILENO)) return {};
    return [](const std::vector<std::int64_t>& worth, double seconds, int proven) {
        fmt::print(stderr, "\r{:.1f} s: {} ({} of {} levels proven)\033[K", seconds, fmt::join(worth, " / "),
                   proven, worth.size());
    };
}

} // namespace

int plan_command(const std::string& file) {
    const auto text = read(file);
    if (!text) return 1;
    const auto progress = progress_on_terminal();
    const auto answer = planner::plan(*text, progress);
    if (progress) fmt::print(stderr, "\r\033[K");
    const auto name = file == "-" ? std::string("standard input") : file;
    for (const auto& note : answer.notes)
        fmt::print(stderr, "{}: note: {}\n", name, note);
    for (const auto& fault : answer.faults)
        fmt::print(stderr, "{}: {}\n", name, fault);
    if (!answer.planned) return 2;
    fmt::print("{}\n", answer.json);
    return 0;
}

void add_plan_command(CLI::App& program, std::function<int()>& chosen) {
    static std::string file;
    auto* plan = program.add_subcommand("plan", "Plan conversations, a carousel or groups: docs/planner.md");
    plan->add_option("file", file, "What to plan, as JSON (trialoog-plan-1); - reads standard input")
        ->required();
    plan->footer("Prints the plan as JSON. Exit code 2: the file is wrong, with a line for each fault.");
    plan->callback([&chosen] { chosen = [] { return plan_command(file); }; });
}

} // namespace trialoog::app
