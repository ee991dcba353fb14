#pragma once
// What a use case of somebody who is signed in stands on.

#include "platform/clock/clock.hpp"
#include "platform/http/http.hpp"
#include "platform/services.hpp"
#include "slices/access/viewer/viewer.hpp"

namespace trialoog::access {

/// Who asks what, of which house, when. Lives as long as the request.
struct Asked {
    const http::Request& request;
    const Viewer& viewer;
    Services& services;
    Instant now; // one moment for all that the request looks at and does

    Day today() const { return day_in_amsterdam(now); }
};

} // namespace trialoog::access
