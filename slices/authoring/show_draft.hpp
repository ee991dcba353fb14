#pragma once
#include "slices/authoring/pages.hpp"

namespace trialoog::authoring {

/// What differs when the page comes back after an act.
struct Again {
    look::Errors errors = {};
    std::string comment_typed = {}, step_typed = {}, part_typed = "pupil";
    bool changed_meanwhile = false;
    int status = 200;
};
http::Response show_draft(const Asked&, const Again& = {});

} // namespace trialoog::authoring
