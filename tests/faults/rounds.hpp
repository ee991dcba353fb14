#pragma once
// What the programs that tests/faults/run kills have in common: `prepare` once, `run` in rounds until it is
// killed, `check` at the end. Each is a program of one file.

#define DOCTEST_CONFIG_IMPLEMENT // what the tests lend us asks for it
#include <doctest/doctest.h>

#include "platform/db/db.hpp"

#include <cstdlib>
#include <filesystem>
#include <fmt/core.h>
#include <memory>
#include <string>

namespace trialoog::faults {

inline std::unique_ptr<db::Database> open(const std::string& engine, const std::string& location) {
    const bool sqlite = engine == "sqlite";
    return db::open({.engine = sqlite ? db::Engine::sqlite : db::Engine::postgresql, .location = location});
}

/// Each returns 0 when all is well.
struct Rounds {
    int (*prepare)(db::Database&, const std::filesystem::path& folder);
    int (*run)(const std::string& engine, const std::string& location, const std::filesystem::path& folder,
               int round);
    int (*check)(const std::string& engine, const std::string& location, const std::filesystem::path& folder,
                 int round);
};

inline int main_of(const char* program, const Rounds& rounds, int argc, char** argv) try {
    doctest::Context checks;
    checks.setAsDefaultForAssertsOutOfTestCases();
    const std::string command = argc > 4 ? argv[1] : "";
    if (command == "prepare") return rounds.prepare(*open(argv[2], argv[3]), argv[4]);
    if (command == "run" && argc > 5) return rounds.run(argv[2], argv[3], argv[4], std::atoi(argv[5]));
    if (command == "check" && argc > 5) return rounds.check(argv[2], argv[3], argv[4], std::atoi(argv[5]));
    fmt::print(stderr, "usage: {} prepare|run|check sqlite|postgresql LOCATION FOLDER [ROUND]\n", program);
    return 2;
} catch (const std::exception& error) {
    fmt::print("{}\n", error.what());
    return 1;
}

} // namespace trialoog::faults
