#pragma once
// Pages of the slice that no single use case owns.

#include "look/drafts.hpp"
#include "look/page.hpp"
#include "platform/http/http.hpp"
#include "platform/services.hpp"
#include "slices/access/pages/contact.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <string>

namespace trialoog::access {

/// The frame of a page for somebody who isn't signed in.
look::Frame open_frame(const http::Request&, std::string title, std::string school_name = {},
                       look::DraftOwner = {});
/// Whose drafts may lie on the viewer's device.
look::DraftOwner drafts_of(const Services&, const Viewer&);
/// 401: the session ended while somebody was busy; nothing of the form is kept here.
http::Response signed_out_page(const http::Request&);
/// 403: a parent for whom nothing is left here; no reproach, and whom to call.
http::Response nothing_left_page(const http::Request&, const Contact&);
/// 403: the form came from another site.
http::Response foreign_origin_page(const http::Request&);
/// 429 with when to come back.
http::Response too_many_tries_page(const http::Request&, std::int64_t seconds);

} // namespace trialoog::access
