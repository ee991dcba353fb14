#pragma once
// For whoever watches over the program: /healthz for everyone, /metrics (Prometheus) on loopback only.

#include "platform/http/http.hpp"
#include "platform/services.hpp"

namespace trialoog::app {

/// `metrics` is set once the server is there.
void register_watch(http::Router&, Services&, const http::Metrics* const& metrics);

} // namespace trialoog::app
