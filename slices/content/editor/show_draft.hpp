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
/// What was set aside, to read and bring back; 404 for who may not.
http::Response show_deleted(const Authoring&, const look::Errors& = {}, int status = 200);

} // namespace trialoog::content
