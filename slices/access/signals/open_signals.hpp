#pragma once
// That somebody of the staff did more than work asks for: for the first page of who is told.

#include "platform/db/db.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <string>
#include <vector>

namespace trialoog::access {

struct Signal {
    std::string id, name; // of who did it
    std::string what;     // "pupils", "bundles", "letters", "access": see limits.hpp
    Instant at;
};
/// That the viewer hasn't marked as seen, the newest first (at most 10).
std::vector<Signal> open_signals(db::Reader&, const Viewer&);

} // namespace trialoog::access
