#pragma once
#include "slices/content/editor/pages.hpp"

namespace trialoog::content {

/// What differs when the page comes back after an act.
struct Again {
    look::Errors errors = {};
    std::string comment_typed = {}, step_typed = {}, part_typed = "pupil";
    bool changed_meanwhile = false;
    int status = 200;
};
http::Response show_draft(const Authoring&, const Again& = {});

} // namespace trialoog::content
