#pragma once
// What a slice has to do with a school that begins: /beheer leads its administrator through it.

#include "platform/db/db.hpp"
#include "slices/access/pages/asked.hpp"

#include <string>
#include <vector>

namespace trialoog::access {

/// One step, as it stands now.
struct FirstStep {
    int place;          // lower comes first, whichever slice it is of
    std::string title;  // "Mentoren"
    std::string so_far; // what is counted: "6 van 8 klassen hebben een mentor."
    bool is_done = false;
    std::string act, href; // what to do next, and where; "" where somebody else does it
    std::string hint = {}; // said of the step that is next
};
using FirstStepsOf = std::vector<FirstStep> (*)(db::Reader&, const Asked&);

} // namespace trialoog::access
