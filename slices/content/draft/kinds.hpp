#pragma once
// What kinds of questions are called by people who write them, and what each asks for.

#include "look/form.hpp"
#include "slices/content/template/kind_traits.hpp"

#include <string>
#include <vector>

namespace trialoog::content {

std::string label(Kind);
/// For a choice: the words of the YAML and what people call them.
std::vector<look::Choice> kind_choices();
std::vector<look::Choice> yield_choices();
std::string label(Part);

} // namespace trialoog::content
