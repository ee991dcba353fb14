#pragma once
// What a page brings for drafts that lie on the device: whose they may be, and what assets/js/drafts.js
// shows.

#include "platform/html/html.hpp"

#include <string>
#include <vector>

namespace trialoog::look {

/// Who sits at this device, and the key with which only that person's drafts can be read.
struct DraftOwner {
    std::string person_id; // "" for nobody
    std::string key;       // 64 hexadecimal digits
};

/// On <body>.
std::vector<html::Attribute> draft_attributes(const DraftOwner&);
/// Templates that the script clones.
const html::Html& draft_templates();

} // namespace trialoog::look
