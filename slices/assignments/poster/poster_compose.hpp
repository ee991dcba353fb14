#pragma once
// A poster from what was picked in a form, without anybody dragging: pieces in one of some arrangements.

#include "slices/assignments/poster/poster.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

struct Picked {
    std::string look = "sun", arrangement = "middle";
    std::string title, next;
    std::vector<std::string> strong, jobs, texts, pictures, photos; // the first photo is the big one
};
struct ArrangementName {
    std::string_view code;
    std::string name;
};
std::vector<ArrangementName> arrangements();
bool is_arrangement(std::string_view code);

/// Every piece lies on the sheet, and letters are as big as there is room for. The caller has looked that all
/// texts, pictures and photos are allowed and not too many.
Poster compose(const Picked&);
/// What a poster has, to fill in the form with: its arrangement isn't known.
Picked picked_of(const Poster&);

} // namespace trialoog::assignments
