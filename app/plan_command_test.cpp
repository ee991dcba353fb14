// `trialoog plan` says by its exit code whether there is a plan; only the plan is on standard output.
#include "app/plan_command.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <unistd.h>

using namespace trialoog;

namespace {

struct Ran {
    int code;
    std::string out;
};

Ran run(const std::string& file) {
    const auto out =
        std::filesystem::temp_directory_path() / ("trialoog-plan-" + std::to_string(getpid()) + ".json");
    std::fflush(stdout);
    const int before = dup(STDOUT_FILENO);
    auto* to = std::fopen(out.c_str(), "w");
    dup2(fileno(to), STDOUT_FILENO);
    const int code = app::plan_command(file);
    std::fflush(stdout);
    dup2(before, STDOUT_FILENO);
    std::fclose(to);
    close(before);
    std::ostringstream said;
    said << std::ifstream(out).rdbuf();
    std::filesystem::remove(out);
    return {code, said.str()};
}

std::string written(const std::string& text) {
    const auto file =
        std::filesystem::temp_directory_path() / ("trialoog-plan-in-" + std::to_string(getpid()) + ".json");
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

} // namespace

TEST_CASE("a plan is one JSON object on standard output, and exit code 0") {
    const auto ran = run(written(R"({"format": "trialoog-plan-1", "kind": "conversations",
        "slots": [{"id": "mo", "start": "2026-11-16T19:00", "minutes": 20}], "mentors": [{"id": "M1", "slots": ["mo"]}],
        "talks": [{"id": "T1", "mentors": ["M1"]}, {"id": "T2", "mentors": ["M1"]}]})"));
    CHECK(ran.code == 0);
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(json["placed"].size() == 1);
    CHECK(json["unplaced"][0]["reasons"][0]["kind"] == "too_many_for_slots");
}

TEST_CASE("wrong input is exit code 2, a file that can't be read 1, and nothing on standard output") {
    CHECK(run(written("{}")).code == 2);
    CHECK(run(written("{}")).out.empty());
    CHECK(run("/nowhere/at/all.json").code == 1);
    CHECK(run(std::filesystem::temp_directory_path()).code == 1);
}
