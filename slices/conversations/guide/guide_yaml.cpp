#include "slices/content/template/yaml_fields.hpp"
#include "slices/conversations/guide/guide.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace trialoog::conversations {
namespace {

using namespace content::fields;

constexpr std::array pieces{"photos",  "poster",   "qualities", "motives",    "jobs",
                            "network", "profiles", "courses",   "next_steps", "agreements"};

std::vector<std::string> some_words(const YAML::Node& map, const char* key) {
    auto found = words(map[key]);
    if (found.empty()) refuse(map, fmt::format("'{}' is missing", key));
    return found;
}

GuideStep step_of(const YAML::Node& node) {
    only_keys(node, {"key", "title", "grades", "cue", "pupil", "adult", "otherwise"});
    GuideStep step;
    step.key = text(node, "key", true);
    step.title = text(node, "title", true);
    step.cue = text(node, "cue", true);
    for (const auto& grade : node["grades"])
        step.grades.push_back(grade.as<int>());
    step.pupil = some_words(node, "pupil");
    step.adult = some_words(node, "adult");
    step.otherwise = wording_of(node["otherwise"]);
    return step;
}

Phase phase_of(const YAML::Node& node) {
    only_keys(node, {"key", "title", "steps"});
    Phase phase{text(node, "key", true), text(node, "title", true), {}};
    for (const auto& step : node["steps"])
        phase.steps.push_back(step_of(step));
    if (phase.steps.empty()) refuse(node, "a phase needs steps");
    return phase;
}

void check(const YAML::Node& root, const Guide& guide) {
    if (guide.minutes < 15 || guide.minutes > 20)
        refuse(root["minutes"], "a talk takes 15 to 20 minutes (C-4)");
    if (guide.think_about.size() != 3) refuse(root["think_about"], "an adult thinks about three questions");
    if (guide.activities.empty() || guide.phases.empty())
        refuse(root, "'activities' and 'phases' are needed");
    if (guide.why.pupil.empty() || guide.why.adult.empty()) refuse(root, "'why' is said to both");
    for (const std::string& piece : guide.on_the_table)
        if (std::ranges::find(pieces, piece) == pieces.end())
            refuse(root["on_the_table"], fmt::format("'{}' is no part of a dossier", piece));
    std::set<std::string> keys;
    for (const Phase& phase : guide.phases)
        for (const GuideStep& step : phase.steps)
            if (!keys.insert(step.key).second)
                refuse(root, fmt::format("the key '{}' is there twice", step.key));
}

Guide guide_of(const YAML::Node& root) {
    only_keys(root, {"key", "version", "title", "minutes", "activities", "assignments", "on_the_table", "why",
                     "emphasis", "prepares", "checklist", "think_about", "phases", "agreements",
                     "open_questions", "disappointment"});
    Guide guide;
    guide.key = text(root, "key", true);
    guide.title = text(root, "title", true);
    guide.version = number(root, "version", 1);
    guide.minutes = number(root, "minutes", 0);
    for (const auto& one : root["activities"]) {
        only_keys(one, {"grade", "key"});
        guide.activities.push_back({number(one, "grade", 0), text(one, "key", true)});
    }
    guide.assignments = words(root["assignments"]);
    guide.on_the_table = words(root["on_the_table"]);
    guide.why = wording_of(root["why"]);
    guide.emphasis = text(root, "emphasis", true);
    guide.prepares = some_words(root, "prepares");
    guide.checklist = some_words(root, "checklist");
    guide.think_about = some_words(root, "think_about");
    for (const auto& phase : root["phases"])
        guide.phases.push_back(phase_of(phase));
    guide.agreements = some_words(root, "agreements");
    guide.open_questions = some_words(root, "open_questions");
    guide.disappointment = some_words(root, "disappointment");
    check(root, guide);
    return guide;
}

} // namespace

Guide parse_guide(std::string_view yaml) {
    try {
        return guide_of(YAML::Load(std::string(yaml)));
    } catch (const YAML::Exception& wrong) {
        throw content::BadTemplate(fmt::format("line {}: {}", wrong.mark.line + 1, wrong.msg));
    }
}

} // namespace trialoog::conversations
