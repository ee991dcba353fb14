#pragma once
// The menu at the top of every page: each slice hands in its own items.

#include "slices/access/viewer/viewer.hpp"

#include <string>
#include <vector>

namespace trialoog::access {

struct MenuItem {
    int place; // lower comes first, whichever slice it is of
    std::string text, href;
};
/// What one slice has in this viewer's menu.
using MenuOf = std::vector<MenuItem> (*)(const Viewer&);
using Menus = std::vector<MenuOf>;

} // namespace trialoog::access
