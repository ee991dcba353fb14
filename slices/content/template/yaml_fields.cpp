#include "slices/content/template/yaml_fields.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::content::fields {

void refuse(const YAML::Node& at, std::string_view what) {
    throw BadTemplate(fmt::format("line {}: {}", at.Mark().line + 1, what));
}

void only_keys(const YAML::Node& map, std::initializer_list<std::string_view> known) {
    if (!map.IsMap()) refuse(map, "a map is expected here");
    for (const auto& entry : map) {
        const auto key = entry.first.as<std::string>();
        if (std::ranges::find(known, key) == known.end())
            refuse(entry.first,
                   fmt::format("'{}' means nothing here; known are: {}", key, fmt::join(known, ", ")));
    }
}

std::string text(const YAML::Node& map, const char* key, bool required) {
    const YAML::Node node = map[key];
    if (node && node.IsScalar()) return node.as<std::string>();
    if (node && !node.IsNull()) refuse(node, fmt::format("'{}' must be a text", key));
    if (required) refuse(map, fmt::format("'{}' is missing", key));
    return {};
}

int number(const YAML::Node& map, const char* key, int otherwise) {
    const YAML::Node node = map[key];
    if (!node) return otherwise;
    int value = 0;
    if (!YAML::convert<int>::decode(node, value)) refuse(node, fmt::format("'{}' must be a number", key));
    return value;
}

bool yes(const YAML::Node& map, const char* key, bool otherwise) {
    const YAML::Node node = map[key];
    if (!node) return otherwise;
    bool value = false;
    if (!YAML::convert<bool>::decode(node, value))
        refuse(node, fmt::format("'{}' must be true or false", key));
    return value;
}

std::vector<std::string> words(const YAML::Node& node) {
    std::vector<std::string> found;
    if (!node) return found;
    if (!node.IsSequence()) refuse(node, "a list is expected here");
    for (const auto& word : node) {
        if (!word.IsScalar()) refuse(word, "a word or sentence is expected here");
        found.push_back(word.as<std::string>());
    }
    return found;
}

Wording wording_of(const YAML::Node& node) {
    if (!node) return {};
    if (node.IsScalar()) return {node.as<std::string>(), node.as<std::string>()};
    only_keys(node, {"pupil", "adult"});
    return {text(node, "pupil"), text(node, "adult")};
}

} // namespace trialoog::content::fields
