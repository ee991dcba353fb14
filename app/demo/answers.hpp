#pragma once
// What the demo's pupils and adults say in the assignment about qualities.

#include "app/demo/dice.hpp"

#include <string>
#include <utility>
#include <vector>

namespace trialoog::demo {

/// Field and value.
using Answers = std::vector<std::pair<std::string, std::string>>;

struct Talk {
    Answers pupil, adult, together;
};
/// Three situations each, two tops that partly agree, and what they say about it.
Talk make_talk(Dice&);

/// What a mentor notes for a pupil who hasn't done it: what would help next time.
std::string would_help(Dice&);

} // namespace trialoog::demo
