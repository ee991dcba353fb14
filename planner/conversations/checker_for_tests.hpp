#pragma once
// A second reading of the contract, for tests: what a plan is worth, whether it keeps every hard rule, and
// the best plan by trying all. Shares nothing with the planner.

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace trialoog::planner::test {

struct Stand {
    std::string talk, slot, mentor;
};
using Stands = std::vector<Stand>;

class Checker {
public:
    explicit Checker(const nlohmann::json& request) : request_(request) {}

    /// The first hard rule that is broken; empty when none is.
    std::string broken(const Stands&) const;
    /// must, placed, kept, near, -minds, -waiting
    std::array<std::int64_t, 6> worth(const Stands&) const;
    std::array<std::int64_t, 6> best_of_all() const;

private:
    struct Time {
        std::int64_t start, end;
        std::string day;
        std::vector<std::string> slots;
    };
    const nlohmann::json& by_id(const char* list, const std::string& id) const;
    std::optional<Time> time_of(const nlohmann::json& talk, const std::string& mentor,
                                const std::string& slot) const;
    std::string broken_alone(const Stand&) const;
    std::string broken_together(const Stand&, const Stand&) const;
    std::string broken_by_all(const Stands&) const;
    void try_all(std::size_t talk, Stands&, std::array<std::int64_t, 6>& best) const;

    const nlohmann::json& request_;
};

Stands stands_of(const nlohmann::json& answer);
std::array<std::int64_t, 6> worth_said(const nlohmann::json& answer);

} // namespace trialoog::planner::test
