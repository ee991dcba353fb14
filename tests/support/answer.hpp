#pragma once
// What a server answers, read as strictly as a browser would.

#include "platform/http/http.hpp"

namespace trialoog::test {

/// As http::handle; a page that isn't UTF-8 from end to end fails the test: something died before it was
/// written.
http::Response answer(const http::Router&, const http::Gate&, http::Request);

} // namespace trialoog::test
