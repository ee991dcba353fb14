#pragma once
// Fields of the library's YAML, for whoever reads content from it. What doesn't fit throws BadTemplate, with
// its line.

#include "slices/content/template/template.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace trialoog::content::fields {

[[noreturn]] void refuse(const YAML::Node& at, std::string_view what);
/// Refuses a key that means nothing: it is a slip of the pen.
void only_keys(const YAML::Node& map, std::initializer_list<std::string_view> known);
/// "" where it isn't there.
std::string text(const YAML::Node& map, const char* key, bool required = false);
int number(const YAML::Node& map, const char* key, int otherwise);
bool yes(const YAML::Node& map, const char* key, bool otherwise);
/// Of a list.
std::vector<std::string> words(const YAML::Node&);
/// One text for both, or `{pupil: …, adult: …}`.
Wording wording_of(const YAML::Node&);

} // namespace trialoog::content::fields
