#pragma once
#include "platform/http/http.hpp"

namespace trialoog::tests {

/// A server on a free port of this machine for as long as the test.
struct RunningServer {
    explicit RunningServer(const http::Router& router, http::ServerOptions options = few_workers())
        : server(router, on_free_port(std::move(options))) {
        server.start();
    }
    static http::ServerOptions few_workers() {
        http::ServerOptions options;
        options.workers = 4;
        return options;
    }
    static http::ServerOptions on_free_port(http::ServerOptions options) {
        options.port = 0;
        return options;
    }
    std::uint16_t port() const { return server.port(); }
    http::Server server;
};

} // namespace trialoog::tests
