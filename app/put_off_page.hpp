#pragma once
// The page for "not now": the server is busy, its database is moving, its disk is full. It tries again by
// itself, and a form that was sent comes back in it with what was typed.

#include "platform/http/http.hpp"

namespace trialoog::app {

struct PutOff {
    int status = 503;          // or 507: the disk is full
    bool perhaps_done = false; // the change may have been made all the same
};
/// For 503 and 507. JSON `{"error": "…"}` for a script that asks for it.
http::Response put_off_page(const PutOff&, const http::Request*);

} // namespace trialoog::app
