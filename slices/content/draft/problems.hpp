#pragma once
// What keeps a draft from being used: said to its author, with the place where it is mended.

#include "slices/content/template/flaws.hpp"

#include <string>
#include <vector>

namespace trialoog::content {

struct Problem {
    Spot spot;
    std::string sentence;
};
/// Of a template that was just read (its fields are right).
std::vector<Problem> problems_of(const Template&);

/// The draft without the questions that have a problem, for showing what there is; null when too little is
/// left.
TemplatePtr usable_part(const Template&);

} // namespace trialoog::content
