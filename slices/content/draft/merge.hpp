#pragma once
// Two who change one page at the same time: what only one of them changed is taken, what both changed is
// asked.

#include "slices/content/draft/slots.hpp"

#include <string>
#include <vector>

namespace trialoog::content {

struct Clash {
    std::string name, mine, theirs; // of a slot
};
struct Merged {
    Values values; // to save; where they clash, mine
    std::vector<Clash> clashes;
};
/// `before`: as I saw it; `now`: as it is kept; `mine`: what I typed. A slot that isn't in `before` (that is
/// too long ago) clashes whenever it differs.
Merged merge(const Values& before, const Values& now, const Values& mine);

} // namespace trialoog::content
