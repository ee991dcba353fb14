#pragma once
// What kinds of questions are called by people who write them, and what each asks for.

#include "look/form.hpp"
#include "slices/assignments/template/template.hpp"

#include <string>
#include <vector>

namespace trialoog::authoring {

std::string label(assignments::Kind);
/// For a choice: the words of the YAML and what people call them.
std::vector<look::Choice> kind_choices();
std::vector<look::Choice> yield_choices();
std::string label(assignments::Part);

bool asks(assignments::Kind);      // there is something to fill in
bool has_words(assignments::Kind); // chosen from a list

} // namespace trialoog::authoring
