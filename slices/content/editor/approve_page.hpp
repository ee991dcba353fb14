#pragma once
// Approving in spite of advice: who read it, or why.

#include "slices/content/editor/pages.hpp"

#include <string>
#include <vector>

namespace trialoog::content {

constexpr std::size_t longest_reason = 500; // characters

struct ApprovePage {
    const Opened& opened;
    std::vector<Advice> advice; // that isn't followed
    std::vector<Colleague> colleagues;
    std::string reader_typed = {}, reason_typed = {};
    look::Errors errors = {};
};
Html approve_page(const ApprovePage&);

} // namespace trialoog::content
