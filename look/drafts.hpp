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

/// Until it ends, pages that are made on this thread are for this person's device; as i18n::Speaking says in
/// which language they are.
class DraftsOf {
public:
    explicit DraftsOf(DraftOwner);
    ~DraftsOf();
    DraftsOf(const DraftsOf&) = delete;
    DraftsOf& operator=(const DraftsOf&) = delete;

private:
    DraftOwner before_;
};
/// Nobody when no DraftsOf stands.
const DraftOwner& draft_owner();

/// On <body>.
std::vector<html::Attribute> draft_attributes(const DraftOwner&);
/// Templates that the script clones.
html::Html draft_templates();

} // namespace trialoog::look
