#include "planner/write_score.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace trialoog::planner {

void write_score(nlohmann::ordered_json& json, const Levels& levels, std::span<const std::int64_t> worth,
                 const Proof& proof, const Deadline& deadline) {
    const auto shown = [&](std::size_t level, std::int64_t value) {
        return levels.is_less_better[level] ? -value : value;
    };
    for (std::size_t level = levels.first; level < levels.names.size(); ++level)
        json["score"][levels.names[level]] = shown(level, worth[level]);
    json["proven"] = nlohmann::ordered_json::array();
    json["bound"] = nlohmann::ordered_json::object();
    const auto sure = static_cast<std::size_t>(proof.levels);
    for (std::size_t level = levels.first; level < std::min(sure, levels.last); ++level)
        json["proven"].push_back(levels.names[level]);
    if (sure < levels.last) json["bound"][levels.names[sure]] = shown(sure, proof.bound);
    json["seconds"] = std::round(deadline.spent() * 1000) / 1000;
}

} // namespace trialoog::planner
